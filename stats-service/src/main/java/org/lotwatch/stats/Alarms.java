package org.lotwatch.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;

/** The alarms that are up, by lane. Safe for use by any thread. */
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private final ConcurrentSkipListMap<Integer, Raised> raised = new ConcurrentSkipListMap<>();

    /** An alarm and what exactly does not fit. */
    public record Raised(Alarm alarm, String detail) {
        @Override
        public String toString() {
            return alarm + ": " + detail;
        }
    }

    public void raise(int lane, Raised alarm) {
        if (!alarm.equals(raised.put(lane, alarm))) {
            LOG.errorf("lane stopped, %s lane=%d", alarm, lane);
        }
    }

    public void clear(int lane) {
        if (raised.remove(lane) != null) {
            LOG.infof("alarm over lane=%d", lane);
        }
    }

    public Map<Integer, Raised> byLane() {
        return new TreeMap<>(raised);
    }

    public long count() {
        return raised.size();
    }
}
