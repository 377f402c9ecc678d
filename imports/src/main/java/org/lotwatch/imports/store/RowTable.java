package org.lotwatch.imports.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The staged rows of jobs. */
@ApplicationScoped
public class RowTable {

    private static final String STAGE = """
            insert into import_row (job, paper, row, line, faults)
            select $1, s.paper, s.row, s.line, s.faults
            from unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) s(paper, row, line, faults)
            """;
    private static final String PAGE = """
            select paper, row, line, faults from import_row
            where job = $1 and paper > '' and (paper, row) > ($2, $3) order by paper, row limit $4
            """;
    private static final String REJECT = """
            update import_row r set faults = s.faults
            from unnest($2::text[], $3::bigint[], $4::text[]) s(paper, row, faults)
            where r.job = $1 and r.paper = s.paper and r.row = s.row
            """;
    private static final String REJECT_PAPER =
            "update import_row set faults = $3 where job = $1 and paper = $2 and faults is null";
    private static final String SETTLE =
            "delete from import_row where job = $1 and paper = any($2::text[]) and faults is null";
    private static final String SETTLE_BESIDE =
            "delete from import_row where job = :job and paper = :paper and faults is null";
    private static final String REJECTED = """
            select paper, row, line, faults from import_row
            where job = $1 and faults is not null and row > $2 order by row limit $3
            """;
    private static final String CLEAR = """
            delete from import_row where job = $1 and (paper, row) in (
                select paper, row from import_row where job = $1 and (faults is null or $2) limit 20000)
            """;
    private static final long AFTER_ALL = Long.MAX_VALUE;

    private final Pool pool;

    RowTable(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> stage(SqlClient client, long job, List<StagedRow> rows) {
        Tuple values = Tuple.of(
                job,
                texts(rows, StagedRow::paper),
                numbers(rows),
                texts(rows, StagedRow::line),
                texts(rows, StagedRow::faults));
        return client.preparedQuery(STAGE).execute(values).replaceWithVoid();
    }

    /** Rows in the order of their papers, after a row; those that name no paper are left out. */
    public Uni<List<StagedRow>> page(long job, String paper, long row, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(job, paper, row, limit))
                .map(RowTable::rows);
    }

    /** The number that comes after all rows of a paper. */
    public static long afterAll() {
        return AFTER_ALL;
    }

    /** Gives faults to rows, which have none yet. */
    public Uni<Void> reject(SqlClient client, long job, List<StagedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.of(job, texts(rows, StagedRow::paper), numbers(rows), texts(rows, StagedRow::faults));
        return client.preparedQuery(REJECT).execute(values).replaceWithVoid();
    }

    /** Gives the same faults to all rows of a paper that have none. */
    public Uni<Void> rejectPaper(SqlClient client, long job, String paper, String faults) {
        return client.preparedQuery(REJECT_PAPER)
                .execute(Tuple.of(job, paper, faults))
                .replaceWithVoid();
    }

    /** Forgets the rows of papers that need nothing more. */
    public Uni<Void> settle(SqlClient client, long job, List<String> papers) {
        return papers.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(SETTLE)
                        .execute(Tuple.of(job, papers.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    /** Forgets the rows of a paper in the transaction that records it. */
    public Uni<Void> settleBeside(Mutiny.Session session, long job, String paper) {
        return session.createNativeQuery(SETTLE_BESIDE)
                .setParameter("job", job)
                .setParameter("paper", paper)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many rows are neither rejected nor settled. */
    public Uni<Long> waiting(long job) {
        return pool.preparedQuery("select count(*) from import_row where job = $1 and faults is null")
                .execute(Tuple.of(job))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Rejected rows in the order of the file, after a row. */
    public Uni<List<StagedRow>> rejected(long job, long row, int limit) {
        return pool.preparedQuery(REJECTED).execute(Tuple.of(job, row, limit)).map(RowTable::rows);
    }

    /** Forgets some rows of a job; says how many. */
    public Uni<Integer> clear(long job, boolean rejectedToo) {
        return pool.preparedQuery(CLEAR).execute(Tuple.of(job, rejectedToo)).map(RowSet::rowCount);
    }

    private static @Nullable String[] texts(List<StagedRow> rows, Function<StagedRow, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(List<StagedRow> rows) {
        return rows.stream().map(StagedRow::row).toArray(Long[]::new);
    }

    private static List<StagedRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new StagedRow(row.getString(0), row.getLong(1), row.getString(2), row.getString(3)))
                .toList();
    }
}
