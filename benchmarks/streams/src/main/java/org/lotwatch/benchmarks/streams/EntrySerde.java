package org.lotwatch.benchmarks.streams;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.Entry;

/** An entry in few bytes, for stores, changelogs and repartition topics. */
final class EntrySerde implements Serde<Entry> {

    @Override
    public Serializer<Entry> serializer() {
        return (topic, entry) -> entry == null ? null : EntryBytes.write(entry);
    }

    @Override
    public Deserializer<Entry> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable Entry deserialize(String topic, byte @Nullable [] bytes) {
                return bytes == null ? null : EntryBytes.read(ByteBuffer.wrap(bytes));
            }
        };
    }
}
