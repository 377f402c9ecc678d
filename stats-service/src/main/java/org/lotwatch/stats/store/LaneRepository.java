package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotwatch.events.LotKey;

/** Reads lanes and ledgers back. Blocks, and waits for a database that is away. */
@ApplicationScoped
public class LaneRepository {

    private static final String DUE = """
            select lane, lot_key from lot_total
            where next_due_at <= ?::timestamptz and lane = any (?) order by next_due_at limit ?""";

    private final Database database;

    LaneRepository(Database database) {
        this.database = database;
    }

    /**
     * A lane as it was committed last, at one version.
     *
     * @param journal what is not in pages yet, in order
     * @param journalRows how many commits that is
     */
    public record Stored(
            LaneProgress progress, List<JournalEntry> journal, long journalRows, List<SourceRow> sources) {}

    /** The lane, or nothing where it has never begun. */
    public Optional<Stored> read(int lane) {
        return database.insist("reading a lane", () -> database.snapshot(connection -> read(connection, lane)));
    }

    private static Optional<Stored> read(Connection connection, int lane) throws SQLException {
        LaneProgress progress = ProgressRows.read(connection, lane);
        return progress == null
                ? Optional.empty()
                : Optional.of(new Stored(
                        progress,
                        LedgerRows.journal(connection, Set.of(lane)),
                        LedgerRows.journalRows(connection, lane),
                        SourceRows.read(connection, lane)));
    }

    /** Begins a lane, unless somebody else has; the caller reads it again in either case. */
    public void begin(LaneProgress progress) {
        database.insist(
                "beginning a lane",
                () -> database.transaction(connection -> {
                    ProgressRows.create(connection, progress);
                    return progress;
                }));
    }

    /** The pages of lots, each lot's in order; lots without pages are left out. */
    public Map<LotKey, List<byte[]>> pages(Collection<LotKey> lots) {
        return database.insist(
                "loading ledgers", () -> database.transaction(connection -> LedgerRows.pages(connection, lots)));
    }

    /** Lots of some lanes whose total is no longer true, by lane, the longest due first. */
    public Map<Integer, List<LotKey>> due(Instant now, Set<Integer> lanes, int limit) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DUE)) {
                statement.setString(1, now.toString());
                statement.setArray(2, connection.createArrayOf("int4", lanes.toArray()));
                statement.setInt(3, limit);
                return byLane(statement);
            }
        });
    }

    private static Map<Integer, List<LotKey>> byLane(PreparedStatement statement) throws SQLException {
        Map<Integer, List<LotKey>> lots = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lots.computeIfAbsent(rows.getInt(1), lane -> new ArrayList<>()).add(new LotKey(rows.getString(2)));
            }
        }
        return lots;
    }
}
