package org.lotwatch.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.LotTotals;

/** Totals as the text that their reader expects. */
final class TotalsSerde implements Serde<LotTotals> {

    @Override
    public Serializer<LotTotals> serializer() {
        return (topic, totals) -> totals == null ? null : totals.text().getBytes(UTF_8);
    }

    @Override
    public Deserializer<LotTotals> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable LotTotals deserialize(String topic, byte @Nullable [] bytes) {
                return bytes == null ? null : LotTotals.parse(new String(bytes, UTF_8));
            }
        };
    }
}
