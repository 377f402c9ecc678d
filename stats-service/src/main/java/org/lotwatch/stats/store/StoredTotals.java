package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.CountedLot;

/**
 * Totals as they are stored, for whoever counts them again; each call sees one committed version. Blocks; throws
 * {@link StoreUnavailableException} rather than wait for a database that is away.
 */
@ApplicationScoped
public class StoredTotals {

    private static final String TOTALS =
            "select lot_key, folded_as_of, ledger_entries, " + Columns.TALLY + " from lot_total where ";
    private static final String SIZE =
            "select count(*), coalesce(sum(ledger_entries), 0)::bigint from lot_total where lane = ?";
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final LedgerReader ledgers;

    StoredTotals(Database database, LedgerReader ledgers) {
        this.database = database;
        this.ledgers = ledgers;
    }

    /**
     * One lot's row.
     *
     * @param asOf the instant of event time that it was folded for
     */
    public record Total(CountedLot counted, Instant asOf) {}

    /** Some lots of a lane, and how far the lane is folded in the same version. */
    public record StoredLane(LaneProgress progress, Map<LotKey, Total> totals) {}

    /** How much a lane holds. */
    public record Size(long lots, long entries) {}

    /** The lanes that have begun. */
    public List<Integer> lanes() {
        return read("reading the lanes", LedgerReader::lanes);
    }

    public Size size(int lane) {
        return read("measuring a lane", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
                statement.setInt(1, lane);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Size(row.getLong(1), row.getLong(2));
                }
            }
        });
    }

    /**
     * The wanted lots of a lane.
     *
     * @param lane must have begun
     */
    public StoredLane lane(int lane, Predicate<LotKey> wanted) {
        return read("reading the totals of a lane", connection -> {
            LaneProgress progress = ProgressRows.read(connection, lane);
            if (progress == null) {
                throw new IllegalArgumentException("lane " + lane + " must have begun");
            }
            Map<LotKey, Total> totals = new HashMap<>();
            for (Total total : totals(connection, "lane = ?", lane)) {
                if (wanted.test(total.counted().lot())) {
                    totals.put(total.counted().lot(), total);
                }
            }
            return new StoredLane(progress, totals);
        });
    }

    /** Shows some lots, drawn by lot, with their stored ledgers; one ledger at a time. */
    public void sample(int most, BiConsumer<Total, LotLedger> consumer) {
        read("sampling totals", connection -> {
            Database.run(connection, "set local idle_in_transaction_session_timeout = '60s'");
            for (Total total : totals(connection, "true order by random() limit ?", most)) {
                LotKey key = total.counted().lot();
                ledgers.load(connection, Set.of(key)).values().forEach(ledger -> consumer.accept(total, ledger));
            }
            return true;
        });
    }

    private static List<Total> totals(Connection connection, String which, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTALS + which)) {
            statement.setInt(1, number);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                List<Total> totals = new ArrayList<>();
                while (rows.next()) {
                    totals.add(total(rows));
                }
                return totals;
            }
        }
    }

    private static Total total(ResultSet row) throws SQLException {
        LotKey key = new LotKey(row.getString(1));
        Instant asOf = row.getObject(2, OffsetDateTime.class).toInstant();
        return new Total(new CountedLot(key, tally(row, 4), row.getLong(3)), asOf);
    }

    private static LotTally tally(ResultSet row, int from) throws SQLException {
        Object[] figures = new Object[Columns.TALLY.split(",", -1).length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = row.getLong(from + i);
        }
        return new Columns(figures).tally();
    }

    private <T> T read(String what, Database.Work<T> work) {
        try {
            return database.snapshot(work);
        } catch (SQLException e) {
            throw new StoreUnavailableException(what, e);
        }
    }
}
