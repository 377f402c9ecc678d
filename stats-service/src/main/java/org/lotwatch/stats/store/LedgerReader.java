package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LotLedger;

/**
 * The ledgers of any lot, from pages and journal, at one committed version: on every replica, whoever owns the lane. Blocks;
 * throws {@link StoreUnavailableException} rather than wait for a database that is away. Each ledger is the caller's own.
 */
@ApplicationScoped
public class LedgerReader {

    private static final String LANES = "select distinct lane from lot_total where lot_key = any (?)";
    private static final String ALL_LANES = "select lane from lane_progress order by lane";
    private static final String ALL_PAGES =
            "select lot_key, content from ledger_page where lane = ? order by lot_key, first_entry";
    private static final int PAGES_AT_ONCE = 100;

    private final Database database;
    private final ClaimOrder order;

    LedgerReader(Database database, ClaimOrder order) {
        this.database = database;
        this.order = order;
    }

    /** The ledgers of some lots; lots of which nothing is known are left out. */
    public Map<LotKey, LotLedger> load(Collection<LotKey> lots) {
        return read("loading ledgers", connection -> load(connection, Set.copyOf(lots)));
    }

    /**
     * Shows the ledgers of all wanted lots to a consumer, one after the other, in no particular order, holding one at a time
     * and the journal of one lane.
     */
    public void forEach(Predicate<LotKey> wanted, Consumer<LotLedger> consumer) {
        read("reading all ledgers", connection -> {
            Database.run(connection, "set local idle_in_transaction_session_timeout = '60s'");
            for (int lane : lanes(connection)) {
                stream(connection, lane, wanted, consumer);
            }
            return true;
        });
    }

    private <T> T read(String what, Database.Work<T> work) {
        try {
            return database.snapshot(work);
        } catch (SQLException e) {
            throw new StoreUnavailableException(what, e);
        }
    }

    Map<LotKey, LotLedger> load(Connection connection, Set<LotKey> lots) throws SQLException {
        Map<LotKey, LotLedger> ledgers = new HashMap<>();
        LedgerRows.pages(connection, lots)
                .forEach((key, pages) ->
                        pages.forEach(page -> ledger(ledgers, key).append(page)));
        for (JournalEntry entry : LedgerRows.journal(connection, lanesOf(connection, lots))) {
            if (lots.contains(entry.lot())) {
                ledger(ledgers, entry.lot()).append(entry.content());
            }
        }
        return ledgers;
    }

    private LotLedger ledger(Map<LotKey, LotLedger> ledgers, LotKey key) {
        return ledgers.computeIfAbsent(key, lot -> new LotLedger(lot, order));
    }

    private void stream(Connection connection, int lane, Predicate<LotKey> wanted, Consumer<LotLedger> consumer)
            throws SQLException {
        Map<LotKey, List<JournalEntry>> journal = new LinkedHashMap<>();
        for (JournalEntry entry : LedgerRows.journal(connection, Set.of(lane))) {
            if (wanted.test(entry.lot())) {
                journal.computeIfAbsent(entry.lot(), lot -> new ArrayList<>()).add(entry);
            }
        }
        streamPages(connection, lane, wanted, ledger -> {
            journal.getOrDefault(ledger.key(), List.of()).forEach(entry -> ledger.append(entry.content()));
            journal.remove(ledger.key());
            consumer.accept(ledger);
        });
        journal.forEach((key, entries) -> {
            LotLedger ledger = new LotLedger(key, order);
            entries.forEach(entry -> ledger.append(entry.content()));
            consumer.accept(ledger);
        });
    }

    private void streamPages(Connection connection, int lane, Predicate<LotKey> wanted, Consumer<LotLedger> consumer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL_PAGES)) {
            statement.setInt(1, lane);
            statement.setFetchSize(PAGES_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                @Nullable LotLedger ledger = null;
                while (rows.next()) {
                    LotKey key = new LotKey(rows.getString(1));
                    if (ledger == null || !ledger.key().equals(key)) {
                        show(ledger, consumer);
                        ledger = wanted.test(key) ? new LotLedger(key, order) : null;
                    }
                    if (ledger != null) {
                        ledger.append(rows.getBytes(2));
                    }
                }
                show(ledger, consumer);
            }
        }
    }

    private static void show(@Nullable LotLedger ledger, Consumer<LotLedger> consumer) {
        if (ledger != null) {
            consumer.accept(ledger);
        }
    }

    static List<Integer> lanes(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL_LANES);
                ResultSet rows = statement.executeQuery()) {
            List<Integer> lanes = new ArrayList<>();
            while (rows.next()) {
                lanes.add(rows.getInt(1));
            }
            return lanes;
        }
    }

    private static Set<Integer> lanesOf(Connection connection, Set<LotKey> lots) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LANES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", lots.stream().map(LotKey::value).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Set<Integer> lanes = new HashSet<>();
                while (rows.next()) {
                    lanes.add(rows.getInt(1));
                }
                return lanes;
            }
        }
    }
}
