package org.lotwatch.inspection.domain;

import java.util.List;

/** What a rule answers to an order: one of three, dispatched through {@link Cases}. */
public sealed interface Decision {

    <R> R on(Cases<R> cases);

    /** The paper gets this revision. */
    record Accepted(Revision revision) implements Decision {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /** The order was carried out before, by this revision; nothing is added. */
    record Repeated(Revision revision) implements Decision {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.repeated(this);
        }
    }

    /** The order is not carried out. */
    record Refused(Reason reason, String detail, List<Difference> differences) implements Decision {

        public Refused {
            differences = List.copyOf(differences);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** Why an order is not carried out. */
    enum Reason {
        /** It contradicts what is recorded. */
        CONFLICT,
        /** It speaks of a paper that was never filed. */
        UNKNOWN_PAPER
    }

    /** One answer for each kind of decision. */
    interface Cases<R> {
        R accepted(Accepted decision);

        R repeated(Repeated decision);

        R refused(Refused decision);
    }
}
