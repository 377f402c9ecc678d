package org.lotwatch.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.domain.answer.Difference;

/**
 * A second counting, as far as it is.
 *
 * @param lots compared so far
 * @param events folded so far, duplicates included
 * @param differing figures that differ; of them, {@code differences} lists the first {@value #MOST_LISTED}
 * @param reason why it failed; {@code null} while it has not
 */
public record RecountJob(
        String id,
        State state,
        long lots,
        long events,
        long differing,
        List<Difference> differences,
        @Nullable String reason) {

    static final int MOST_LISTED = 1_000;

    /** How a job stands. */
    public enum State implements Labelled {
        RUNNING("running"),
        DONE("done"),
        FAILED("failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public RecountJob {
        differences = List.copyOf(differences);
    }

    static RecountJob started(String id) {
        return new RecountJob(id, State.RUNNING, 0, 0, 0, List.of(), null);
    }

    RecountJob folded(long moreEvents) {
        return new RecountJob(id, state, lots, events + moreEvents, differing, differences, reason);
    }

    RecountJob compared(long moreLots, List<Difference> found) {
        List<Difference> listed = new ArrayList<>(differences);
        listed.addAll(found.subList(0, Math.min(found.size(), MOST_LISTED - listed.size())));
        return new RecountJob(id, state, lots + moreLots, events, differing + found.size(), listed, reason);
    }

    RecountJob done() {
        return new RecountJob(id, State.DONE, lots, events, differing, differences, reason);
    }

    RecountJob failed(String why) {
        return new RecountJob(id, State.FAILED, lots, events, differing, differences, why);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
