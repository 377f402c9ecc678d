package org.lotwatch.shipment.domain;

import java.util.List;

/** What the rules say to an order. */
public sealed interface Decision {

    <R> R on(Cases<R> cases);

    /** The order is carried out by adding the entry. */
    record Accepted(Entry entry) implements Decision {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /**
     * The order was carried out before; nothing is added.
     *
     * @param entry the position in the history, from 0, of what it added then
     */
    record Repeated(int entry) implements Decision {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.repeated(this);
        }
    }

    /** The order is not carried out. */
    record Refused(Reason reason, String detail, List<Violation> violations) implements Decision {

        public Refused {
            violations = List.copyOf(violations);
        }

        static Refused conflict(String detail) {
            return new Refused(Reason.CONFLICT, detail, List.of());
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** Why an order is refused. */
    enum Reason {
        /** It contradicts what is recorded. */
        CONFLICT,
        /** It asks for what no shipment allows. */
        VALIDATION,
        /** There is no such shipment. */
        UNKNOWN_SHIPMENT
    }

    /** One answer for each kind of decision. */
    interface Cases<R> {
        R accepted(Accepted decision);

        R repeated(Repeated decision);

        R refused(Refused decision);
    }
}
