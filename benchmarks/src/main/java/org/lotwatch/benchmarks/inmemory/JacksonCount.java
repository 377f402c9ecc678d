package org.lotwatch.benchmarks.inmemory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.Standing;

/** Parses with Jackson's databind and counts into maps: the least that a consumer written in an afternoon does. */
public final class JacksonCount implements Tally {
    private final ObjectReader reader =
            new ObjectMapper().readerFor(JsonEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Map<String, Standing> lots = new HashMap<>();

    private JacksonCount() {}

    public static void main(String[] arguments) throws Exception {
        Tally.run(new JacksonCount());
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> polled) throws IOException {
        for (ConsumerRecord<byte[], byte[]> row : polled) {
            JsonEvent event = reader.readValue(row.value());
            Entry entry = event.entry();
            lots.computeIfAbsent(entry.lot(), key -> new Standing()).take(entry);
        }
    }

    @Override
    public Map<String, LotTotals> totals() {
        return lots.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, lot -> lot.getValue().totals()));
    }
}
