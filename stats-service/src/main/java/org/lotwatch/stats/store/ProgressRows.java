package org.lotwatch.stats.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;

/** Rows of {@code lane_progress}: the fence. */
final class ProgressRows {

    private static final String ADVANCE = """
            update lane_progress as lane
            set version = lane.version + 1, next_offsets = given.offsets::jsonb, counts = given.counts::jsonb,
                newest_arrival = given.newest::timestamptz, commit_id = ?, updated_at = now()
            from unnest(?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[])
                as given (lane, version, offsets, counts, newest)
            where lane.lane = given.lane and lane.version = given.version
            returning lane.lane""";
    private static final String READ = """
            select version, next_offsets, topic_ids, counts, newest_arrival, published_version
            from lane_progress where lane = ?""";
    private static final String CREATE = """
            insert into lane_progress (lane, version, next_offsets, topic_ids, counts, updated_at)
            values (?, 0, ?::jsonb, ?::jsonb, ?::jsonb, now()) on conflict (lane) do nothing""";
    private static final String STAMPS = "select lane, version, commit_id from lane_progress where lane = any (?)";

    private ProgressRows() {}

    /** Who committed a lane last, and as which version. */
    record Stamp(long version, @Nullable UUID commitId) {}

    /** Moves every lane of the batch on by one version; answers the lanes that were not where the batch expects them. */
    static Set<Integer> advance(Connection connection, CommitBatch batch) throws SQLException {
        Set<Integer> overtaken = new HashSet<>();
        batch.lanes().forEach(lane -> overtaken.add(lane.lane()));
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            List<LaneCommit> lanes = batch.lanes();
            statement.setObject(1, batch.id());
            statement.setArray(2, numbers(connection, lanes, LaneCommit::lane));
            statement.setArray(3, numbers(connection, lanes, LaneCommit::expectedVersion));
            statement.setArray(4, texts(connection, lanes, lane -> offsets(lane.nextOffsets())));
            statement.setArray(5, texts(connection, lanes, lane -> counts(lane.counts())));
            statement.setArray(6, texts(connection, lanes, ProgressRows::newest));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    overtaken.remove(rows.getInt(1));
                }
            }
        }
        return overtaken;
    }

    static @Nullable LaneProgress read(Connection connection, int lane) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, lane);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? progress(lane, row) : null;
            }
        }
    }

    static void create(Connection connection, LaneProgress progress) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            ObjectNode ids = Json.object();
            progress.topicIds().forEach((topic, id) -> ids.put(topic.label(), id));
            statement.setInt(1, progress.lane());
            statement.setString(2, offsets(progress.nextOffsets()));
            statement.setString(3, Json.text(ids));
            statement.setString(4, counts(progress.counts()));
            statement.executeUpdate();
        }
    }

    static Map<Integer, Stamp> stamps(Connection connection, Set<Integer> lanes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAMPS)) {
            statement.setArray(1, connection.createArrayOf("int4", lanes.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<Integer, Stamp> stamps = new HashMap<>();
                while (rows.next()) {
                    stamps.put(rows.getInt(1), new Stamp(rows.getLong(2), rows.getObject(3, UUID.class)));
                }
                return stamps;
            }
        }
    }

    private static LaneProgress progress(int lane, ResultSet row) throws SQLException {
        Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
        Map<Topic, String> ids = new EnumMap<>(Topic.class);
        JsonNode storedOffsets = Json.read(row.getString(2));
        JsonNode storedIds = Json.read(row.getString(3));
        for (Topic topic : Topic.values()) {
            if (storedOffsets.has(topic.label())) {
                offsets.put(topic, storedOffsets.get(topic.label()).longValue());
                ids.put(topic, storedIds.path(topic.label()).asText());
            }
        }
        OffsetDateTime newest = row.getObject(5, OffsetDateTime.class);
        return new LaneProgress(
                lane,
                row.getLong(1),
                offsets,
                ids,
                counts(Json.read(row.getString(4))),
                newest == null ? null : newest.toInstant(),
                row.getLong(6));
    }

    private static LaneCounts counts(JsonNode stored) {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            counts.put(count, stored.path(count.label()).longValue());
        }
        return new LaneCounts(counts);
    }

    private static String counts(LaneCounts counts) {
        ObjectNode node = Json.object();
        counts.records().forEach((count, records) -> node.put(count.label(), records.longValue()));
        return Json.text(node);
    }

    private static String offsets(Map<Topic, Long> offsets) {
        ObjectNode node = Json.object();
        for (Topic topic : Topic.values()) {
            Long offset = offsets.get(topic);
            if (offset != null) {
                node.put(topic.label(), offset.longValue());
            }
        }
        return Json.text(node);
    }

    private static @Nullable String newest(LaneCommit lane) {
        Instant newest = lane.newestArrival();
        return newest == null ? null : newest.toString();
    }

    private static Array numbers(Connection connection, List<LaneCommit> lanes, ToLongFunction<LaneCommit> value)
            throws SQLException {
        return connection.createArrayOf(
                "int8", lanes.stream().mapToLong(value).boxed().toArray());
    }

    private static Array texts(
            Connection connection, List<LaneCommit> lanes, Function<LaneCommit, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", lanes.stream().map(value).toArray(String[]::new));
    }
}
