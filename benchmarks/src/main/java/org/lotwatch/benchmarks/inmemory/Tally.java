package org.lotwatch.benchmarks.inmemory;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.Printed;
import org.lotwatch.benchmarks.counting.RivalSettings;
import org.lotwatch.benchmarks.counting.WholeLog;

/** What is done with records that are not kept. */
interface Tally {

    void take(ConsumerRecords<byte[], byte[]> polled) throws Exception;

    /** By lot key. */
    Map<String, LotTotals> totals();

    /** Reads the topics to their end, prints how far it is, then what was found, and waits until its process is ended. */
    static void run(Tally tally) throws Exception {
        try (WholeLog log = WholeLog.open(RivalSettings.here().bootstrap())) {
            Progress progress = new Progress();
            long all = log.records();
            for (long records = 0; records < all; ) {
                ConsumerRecords<byte[], byte[]> polled = log.poll();
                tally.take(polled);
                records += polled.count();
                progress.print(Math.min(records, all - 1));
            }
            Printed.totals(tally.totals());
            Printed.records(all);
        }
        new CountDownLatch(1).await();
    }
}
