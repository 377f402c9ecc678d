package org.lotwatch.stats.store;

import java.util.Set;

/** What became of a {@link CommitBatch}: all of it was stored, or nothing. */
public sealed interface CommitOutcome permits CommitOutcome.Stored, CommitOutcome.Overtaken {

    <R> R on(Cases<R> cases);

    /** One answer for each outcome. */
    interface Cases<R> {
        R stored();

        R overtaken(Set<Integer> lanes);
    }

    /** The batch is in the database. */
    record Stored() implements CommitOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.stored();
        }
    }

    /** Nothing was stored, because somebody else had advanced these lanes. */
    record Overtaken(Set<Integer> lanes) implements CommitOutcome {
        public Overtaken {
            lanes = Set.copyOf(lanes);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.overtaken(lanes);
        }
    }
}
