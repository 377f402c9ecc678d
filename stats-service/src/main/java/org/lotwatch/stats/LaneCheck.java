package org.lotwatch.stats;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.store.FoldSettings;
import org.lotwatch.stats.store.LaneCounts;
import org.lotwatch.stats.store.LaneProgress;

/** Whether a lane may go on in a log: what has been counted must be what the log goes on from. Pure. */
final class LaneCheck {

    private LaneCheck() {}

    /** The alarm that stops the lane, if there is reason for one. */
    static Optional<Alarms.Raised> stopping(LaneStart start, LaneProgress progress, FoldSettings settings) {
        if (settings.lanes() != start.lanes()) {
            return alarm(
                    Alarm.LANES_CHANGED,
                    "the input topics must have %d partitions as when counting began, have %d; count again from the "
                                    .formatted(settings.lanes(), start.lanes())
                            + "topics into an empty database, or restore the topics");
        }
        if (!settings.clusterId().equals(start.clusterId())) {
            return alarm(
                    Alarm.TOPIC_RECREATED,
                    "the totals were counted from cluster %s, this is cluster %s; reconnect to the former, or count again "
                                    .formatted(settings.clusterId(), start.clusterId())
                            + "from this one into an empty database");
        }
        return start.bounds().entrySet().stream()
                .flatMap(topic -> stopping(topic.getKey(), topic.getValue(), progress).stream())
                .findFirst();
    }

    private static Optional<Alarms.Raised> stopping(Topic topic, LaneStart.Bounds bounds, LaneProgress progress) {
        String id = progress.topicIds().getOrDefault(topic, bounds.topicId());
        long next = progress.nextOffsets().getOrDefault(topic, 0L);
        if (!id.equals(bounds.topicId())) {
            return alarm(
                    Alarm.TOPIC_RECREATED,
                    "topic %s was counted under id %s, has id %s now; count again from the topics into an empty database"
                            .formatted(topic.label(), id, bounds.topicId()));
        }
        if (next < bounds.begin()) {
            return alarm(
                    Alarm.RETENTION_GAP,
                    "%s-%d has to go on at offset %d, begins at %d: %d offsets are gone uncounted"
                            .formatted(topic.label(), progress.lane(), next, bounds.begin(), bounds.begin() - next));
        }
        if (next > bounds.end()) {
            return alarm(
                    Alarm.LOG_TRUNCATED,
                    "%s-%d has to go on at offset %d, ends at %d: %d offsets that were counted are gone"
                            .formatted(topic.label(), progress.lane(), next, bounds.end(), next - bounds.end()));
        }
        return Optional.empty();
    }

    /**
     * The progress of a lane that has never begun.
     *
     * @param incompleteAccepted whether it may begin where the log does, although that is not at its first record
     */
    static LaneProgress first(LaneStart start, boolean incompleteAccepted) {
        Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
        Map<Topic, String> ids = new EnumMap<>(Topic.class);
        start.bounds().forEach((topic, bounds) -> {
            offsets.put(topic, incompleteAccepted ? bounds.begin() : 0L);
            ids.put(topic, bounds.topicId());
        });
        return new LaneProgress(start.lane(), 0, offsets, ids, LaneCounts.NONE, null, 0);
    }

    private static Optional<Alarms.Raised> alarm(Alarm alarm, String detail) {
        return Optional.of(new Alarms.Raised(alarm, detail));
    }
}
