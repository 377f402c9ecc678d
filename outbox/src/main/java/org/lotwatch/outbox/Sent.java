package org.lotwatch.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * What became of the rows of a pass.
 *
 * @param published rows to be forgotten, because all their events are on Kafka
 * @param failed rows that could not be sent, at most one per bucket
 */
record Sent(List<PublishedRow> published, List<Sending> failed) {

    static final Sent NOTHING = new Sent(List.of(), List.of());

    Sent {
        published = List.copyOf(published);
        failed = List.copyOf(failed);
    }

    static Sent of(List<Sending> sendings) {
        List<PublishedRow> published = new ArrayList<>(sendings.size());
        List<Sending> failed = new ArrayList<>();
        Set<Integer> broken = new HashSet<>();
        for (Sending sending : sendings) {
            if (broken.contains(sending.row().bucket())) {
                continue;
            }
            List<Publication> publications = sending.publications();
            if (sending.hasFailed()) {
                broken.add(sending.row().bucket());
                failed.add(sending);
            } else {
                published.add(PublishedRow.of(sending.row(), publications));
            }
        }
        return new Sent(published, failed);
    }

    boolean isProgress() {
        return !published.isEmpty();
    }

    /** An idempotent producer that met a fatal error refuses everything from then on. */
    boolean mayHaveBrokenTheProducer() {
        return failed.stream()
                .anyMatch(sending -> !sending.kafkaIsAway()
                        && !(sending.failure() instanceof IllegalArgumentException)
                        && !(sending.failure() instanceof RecordTooLargeException));
    }
}
