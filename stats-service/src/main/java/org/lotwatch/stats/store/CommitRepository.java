package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes a {@link CommitBatch} in one transaction, under the fence of its lanes. Blocks. */
@ApplicationScoped
public class CommitRepository {

    private final Database database;

    CommitRepository(Database database) {
        this.database = database;
    }

    /**
     * Stores the batch, or nothing of it. Tries until the database answers; an answer that was lost is looked up by the
     * batch's id, so it is stored once however often it is tried.
     */
    public CommitOutcome commit(CommitBatch batch) {
        return database.insist("committing", () -> attempt(batch));
    }

    private CommitOutcome attempt(CommitBatch batch) throws SQLException {
        Set<Integer> overtaken = database.transaction(connection -> write(connection, batch));
        return overtaken.isEmpty() || isStored(batch)
                ? new CommitOutcome.Stored()
                : new CommitOutcome.Overtaken(overtaken);
    }

    private static Set<Integer> write(Connection connection, CommitBatch batch) throws SQLException {
        Set<Integer> overtaken = ProgressRows.advance(connection, batch);
        if (!overtaken.isEmpty()) {
            connection.rollback();
            return overtaken;
        }
        TotalRows.write(connection, batch);
        LineRows.write(connection, batch);
        LedgerRows.write(connection, batch);
        ParkedRows.write(connection, each(batch, LaneCommit::parked));
        SourceRows.write(connection, each(batch, LaneCommit::sources));
        return overtaken;
    }

    /** Whether an earlier try of this very batch went through although its answer was lost. */
    private boolean isStored(CommitBatch batch) throws SQLException {
        Set<Integer> lanes = new HashSet<>();
        batch.lanes().forEach(lane -> lanes.add(lane.lane()));
        Map<Integer, ProgressRows.Stamp> stamps =
                database.transaction(connection -> ProgressRows.stamps(connection, lanes));
        return batch.lanes().stream().anyMatch(lane -> {
            ProgressRows.Stamp stamp = stamps.get(lane.lane());
            return stamp != null
                    && stamp.version() == lane.version()
                    && batch.id().equals(stamp.commitId());
        });
    }

    static <T> List<T> each(CommitBatch batch, Function<LaneCommit, List<T>> rows) {
        List<T> all = new ArrayList<>();
        batch.lanes().forEach(lane -> all.addAll(rows.apply(lane)));
        return all;
    }
}
