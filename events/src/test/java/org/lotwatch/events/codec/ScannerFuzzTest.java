package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Topic;

/**
 * The fast path against the schemas, over plain events of which three in four are mutated. {@code -Dlotwatch.fuzz.records} and
 * {@code -Dlotwatch.fuzz.seed} make it longer or another; what a long run found is in {@code benchmarks/results}.
 */
class ScannerFuzzTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final long RECORDS = Long.getLong("lotwatch.fuzz.records", 100_000);
    private static final long SEED = Long.getLong("lotwatch.fuzz.seed", 20240302);

    private long read;

    @Test
    void whatTheScannerReadsTheSchemasReadTheSame() {
        long begin = System.nanoTime();
        Mutations mutations = Mutations.ofPlainEvents(SEED);
        for (long i = 0; i < RECORDS; i++) {
            compare(mutations.next(), mutations.topic());
        }
        tell(Duration.ofNanos(System.nanoTime() - begin));

        assertThat(read).as("records of %d that were read", RECORDS).isGreaterThan(RECORDS / 5);
    }

    private void compare(byte[] value, Topic topic) {
        Readable scanned = PlainEventScanner.scan(value, topic);
        if (scanned != null) {
            read++;
            assertThat(CODEC.decodeBySchema(topic, value))
                    .as(() -> "seed " + SEED + ": " + Mutations.shown(value))
                    .isEqualTo(scanned);
        }
    }

    private void tell(Duration took) {
        System.out.printf(
                "seed %d: %,d records in %d s; the scanner read %,d, as the schemas do, and declined %,d%n",
                SEED, RECORDS, took.toSeconds(), read, RECORDS - read);
    }
}
