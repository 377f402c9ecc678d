package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.store.FoldSettings;
import org.lotwatch.stats.store.LaneCounts;
import org.lotwatch.stats.store.LaneProgress;

class LaneCheckTest {

    private static final FoldSettings SETTINGS = new FoldSettings(1, 12, List.of(), "cluster-a");

    @Test
    void aLogThatHoldsTheNextRecordIsGoneOnWith() {
        assertThat(check(start(12, "cluster-a", "id", 0, 100), progress("id", 50)))
                .isEmpty();
    }

    @Test
    void aLaneAtTheEndOfItsLogIsGoneOnWith() {
        assertThat(check(start(12, "cluster-a", "id", 0, 50), progress("id", 50)))
                .isEmpty();
    }

    @Test
    void aLogThatBeginsAfterTheNextRecordIsARetentionGap() {
        assertThat(check(start(12, "cluster-a", "id", 60, 100), progress("id", 50)))
                .contains(Alarm.RETENTION_GAP);
    }

    @Test
    void aLogThatEndsBeforeTheNextRecordIsTruncated() {
        assertThat(check(start(12, "cluster-a", "id", 0, 40), progress("id", 50)))
                .contains(Alarm.LOG_TRUNCATED);
    }

    @Test
    void aTopicOfAnotherIdWasRecreatedWhateverItsOffsets() {
        assertThat(check(start(12, "cluster-a", "other", 0, 100), progress("id", 50)))
                .contains(Alarm.TOPIC_RECREATED);
    }

    @Test
    void anotherClusterIsNotTheOneThatWasCounted() {
        assertThat(check(start(12, "cluster-b", "id", 0, 100), progress("id", 50)))
                .contains(Alarm.TOPIC_RECREATED);
    }

    @Test
    void anotherNumberOfPartitionsMovesLotsBetweenLanes() {
        assertThat(check(start(24, "cluster-a", "id", 0, 100), progress("id", 50)))
                .contains(Alarm.LANES_CHANGED);
    }

    @Test
    void aLaneThatNeverBeganDoesNotBeginInALogWhoseFirstRecordsAreGone() {
        LaneStart start = start(12, "cluster-a", "id", 7, 100);

        assertThat(check(start, LaneCheck.first(start, false))).contains(Alarm.RETENTION_GAP);
    }

    @Test
    void aLaneThatNeverBeganBeginsInAnIncompleteLogWhereThatIsAccepted() {
        LaneStart start = start(12, "cluster-a", "id", 7, 100);

        assertThat(check(start, LaneCheck.first(start, true))).isEmpty();
        assertThat(LaneCheck.first(start, true).nextOffsets()).containsEntry(Topic.LOT_RESTORED, 7L);
    }

    private static Optional<Alarm> check(LaneStart start, LaneProgress progress) {
        return LaneCheck.stopping(start, progress, SETTINGS).map(Alarms.Raised::alarm);
    }

    private static LaneStart start(int lanes, String cluster, String topicId, long begin, long end) {
        Map<Topic, LaneStart.Bounds> bounds = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            bounds.put(topic, new LaneStart.Bounds(topicId, begin, end));
        }
        return new LaneStart(3, lanes, cluster, bounds);
    }

    private static LaneProgress progress(String topicId, long next) {
        Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
        Map<Topic, String> ids = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            offsets.put(topic, next);
            ids.put(topic, topicId);
        }
        return new LaneProgress(3, 9, offsets, ids, LaneCounts.NONE, null, 0);
    }
}
