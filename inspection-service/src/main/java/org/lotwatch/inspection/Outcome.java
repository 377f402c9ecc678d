package org.lotwatch.inspection;

import org.lotwatch.inspection.domain.Decision;
import org.lotwatch.inspection.domain.Revision;

/** What became of an order. */
public sealed interface Outcome {

    <R> R on(Cases<R> cases);

    /**
     * It is carried out and committed, with what it says to the world.
     *
     * @param recorded the paper after it
     * @param revision what the order added, now or when it was first given
     * @param added whether it was added now
     */
    record Done(RecordedPaper recorded, Revision revision, boolean added) implements Outcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** Nothing was changed. */
    record Declined(Decision.Refused refusal) implements Outcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.declined(this);
        }
    }

    /** One answer for each kind of outcome. */
    interface Cases<R> {
        R done(Done outcome);

        R declined(Declined outcome);
    }
}
