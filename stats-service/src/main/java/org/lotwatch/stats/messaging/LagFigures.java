package org.lotwatch.stats.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;

/** How far the lanes of this process are behind the log. */
@ApplicationScoped
public class LagFigures {

    private final Clock clock;
    private volatile long records;
    private volatile @Nullable Instant behindSince;

    LagFigures(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        registry.gauge("lotwatch.lag.records", this, LagFigures::records);
        registry.gauge("lotwatch.lag.seconds", this, LagFigures::seconds);
    }

    /** Offsets of the log that are not folded yet. */
    public long records() {
        return records;
    }

    /** For how long something has been waiting to be folded; 0 when nothing is. */
    public double seconds() {
        Instant since = behindSince;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    void show(Map<Integer, Map<Topic, Long>> folded, LogCatalog.Spans spans) {
        long behind = 0;
        for (Map.Entry<TopicPartition, LogCatalog.Span> span :
                spans.byPartition().entrySet()) {
            Map<Topic, Long> lane = folded.get(span.getKey().partition());
            if (lane != null) {
                long next = lane.getOrDefault(LogDelivery.topic(span.getKey().topic()), 0L);
                behind += Math.max(0, span.getValue().end() - next);
            }
        }
        records = behind;
        if (behind == 0) {
            behindSince = null;
        } else if (behindSince == null) {
            behindSince = clock.instant();
        }
    }

    void forget() {
        records = 0;
        behindSince = null;
    }
}
