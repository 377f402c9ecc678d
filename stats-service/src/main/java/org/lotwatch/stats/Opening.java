package org.lotwatch.stats;

import java.util.Map;
import org.lotwatch.events.Topic;

/** What became of the wish to open a lane. */
public sealed interface Opening permits Opening.Opened, Opening.Stopped {

    <R> R on(Cases<R> cases);

    /** One answer for each outcome. */
    interface Cases<R> {
        R opened(Opened opened);

        R stopped(Stopped stopped);
    }

    /**
     * The lane is open.
     *
     * @param generation what its deliveries have to carry
     * @param offsets where reading goes on
     */
    record Opened(long generation, Map<Topic, Long> offsets) implements Opening {
        public Opened {
            offsets = Map.copyOf(offsets);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.opened(this);
        }
    }

    /** The lane stands still: going on would be guessing. */
    record Stopped(Alarms.Raised alarm) implements Opening {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.stopped(this);
        }
    }
}
