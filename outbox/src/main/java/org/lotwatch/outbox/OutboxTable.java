package org.lotwatch.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The relay's statements. Each works on the connection of the pass, in its transaction. */
class OutboxTable {

    /** Longer than Kafka may take; a relay that was paused longer loses its locks, and can then only send duplicates. */
    private static final String TIMEOUTS = """
            select set_config('idle_in_transaction_session_timeout', '40s', true), set_config('statement_timeout', '15s', true)
            """;

    private static final String LOCK = """
            select waiting.bucket from (
                select b.bucket from unnest($1::integer[]) b(bucket)
                where exists (select 1 from outbox o where o.bucket = b.bucket) offset 0) waiting
            where pg_try_advisory_xact_lock(%d, waiting.bucket)
            """.formatted(AdvisoryLocks.RELAY);

    private static final String READ = """
            select id, bucket, aggregatetype, aggregateid, type, payload from (
                select oldest.*, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before
                from (select * from outbox where bucket = any($1::integer[]) order by id limit $2) oldest) r
            where bytes_before < $3
            order by id
            """;

    private static final String DELETE = "delete from outbox where id = any($1::bigint[])";

    private static final String KEEP = """
            insert into publication (aggregatetype, aggregateid, type, topic, kafka_partition, event_ids, offsets)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    /** Locks those of the buckets that have rows and that no other relay has; the statement after it sees their rows. */
    Uni<Set<Integer>> lock(SqlConnection connection, Set<Integer> buckets) {
        return connection
                .query(TIMEOUTS)
                .execute()
                .chain(() -> connection.preparedQuery(LOCK).execute(Tuple.of(buckets.toArray(Integer[]::new))))
                .map(rows -> stream(rows).map(row -> row.getInteger(0)).collect(Collectors.toSet()));
    }

    /** The oldest rows of the buckets, in the order they were written. */
    Uni<List<OutboxRow>> read(SqlConnection connection, Set<Integer> buckets, OutboxConfig config) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(
                        buckets.toArray(Integer[]::new),
                        config.passCommands(),
                        config.passPayload().asLongValue()))
                .map(rows -> stream(rows).map(OutboxTable::outboxRow).toList());
    }

    /** Forgets the rows and keeps where their events stand. */
    Uni<Void> settle(SqlConnection connection, List<PublishedRow> published) {
        if (published.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Long[] ids = published.stream().map(row -> row.row().id()).toArray(Long[]::new);
        List<Tuple> places = published.stream()
                .flatMap(row -> row.places().stream().map(place -> tuple(row.row(), place)))
                .toList();
        Uni<?> kept = places.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(KEEP).executeBatch(places);
        return kept.chain(() -> connection.preparedQuery(DELETE).execute(Tuple.of(ids)))
                .replaceWithVoid();
    }

    private static Tuple tuple(OutboxRow row, PublishedRow.Place place) {
        return Tuple.tuple()
                .addString(row.aggregateType())
                .addString(row.aggregateId())
                .addString(place.type().label())
                .addString(place.topic())
                .addInteger(place.partition())
                .addArrayOfString(place.eventIds())
                .addArrayOfLong(place.offsets());
    }

    private static OutboxRow outboxRow(Row row) {
        return new OutboxRow(
                row.getLong(0),
                row.getInteger(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
