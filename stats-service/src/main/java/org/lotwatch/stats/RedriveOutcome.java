package org.lotwatch.stats;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.codec.Reason;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.answer.Redriven;

/** What became of the wish to re-drive a parked record: one of five. */
public sealed interface RedriveOutcome {

    <R> R on(Cases<R> cases);

    /** One answer for each outcome. */
    interface Cases<R> {
        R possible(Possible possible);

        R done(Done done);

        R refused(Refused refused);

        R notOpen(NotOpen notOpen);

        R unknown(Unknown unknown);
    }

    /**
     * It was only asked for, and could be done.
     *
     * @param decision what would become of the event, by what is known now; {@code null} where that was not asked
     */
    record Possible(Redriven redriven, @Nullable Decision decision) implements RedriveOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.possible(this);
        }
    }

    /**
     * The event is appended, or will be as soon as Kafka takes it: then its place is not known yet.
     *
     * @param repeated whether the same wish had been granted before
     */
    record Done(Redriven redriven, boolean repeated) implements RedriveOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** It would be parked again, or skipped. */
    record Refused(Reason reason, String pointer, String detail) implements RedriveOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** Somebody has worked it off already, in another way. */
    record NotOpen(String detail) implements RedriveOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.notOpen(this);
        }
    }

    /** Nothing is parked under this id. */
    record Unknown(long id) implements RedriveOutcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.unknown(this);
        }
    }
}
