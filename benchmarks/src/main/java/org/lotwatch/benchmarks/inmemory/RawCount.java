package org.lotwatch.benchmarks.inmemory;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.lotwatch.benchmarks.counting.LotTotals;

/** Looks at no byte: the pace that no consumer of these topics can exceed. */
public final class RawCount implements Tally {
    private RawCount() {}

    public static void main(String[] arguments) throws Exception {
        Tally.run(new RawCount());
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> polled) {
        // to have been handed the records is all there is to do
    }

    @Override
    public Map<String, LotTotals> totals() {
        return Map.of();
    }
}
