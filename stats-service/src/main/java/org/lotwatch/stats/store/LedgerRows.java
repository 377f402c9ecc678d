package org.lotwatch.stats.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotwatch.events.LotKey;

/** Rows of {@code journal} and {@code ledger_page}: the ledgers. */
final class LedgerRows {

    @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
    private record Blob(int lane, long version, byte[] entries) {}

    private static final SetInsert<Blob> JOURNAL = SetInsert.<Blob>into("journal", "lane", "version")
            .number("lane", Blob::lane)
            .number("version", Blob::version)
            .bytes("entries", Blob::entries)
            .onlyNew();

    private static final SetInsert<PageRow> PAGES = SetInsert.<PageRow>into("ledger_page", "lot_key", "first_entry")
            .text("lot_key", page -> page.lot().value())
            .number("first_entry", PageRow::first)
            .number("entries", PageRow::entries)
            .number("lane", PageRow::lane)
            .bytes("content", PageRow::content)
            .onlyNew();

    private LedgerRows() {}

    static void write(Connection connection, CommitBatch batch) throws SQLException {
        List<Blob> blobs = new ArrayList<>();
        for (LaneCommit lane : batch.lanes()) {
            if (!lane.journal().isEmpty()) {
                blobs.add(new Blob(lane.lane(), lane.version(), JournalBlob.encode(lane.journal())));
            }
        }
        clear(connection, batch);
        JOURNAL.write(connection, blobs);
        PAGES.write(connection, CommitRepository.each(batch, LaneCommit::pages));
    }

    private static void clear(Connection connection, CommitBatch batch) throws SQLException {
        Object[] cleared = batch.lanes().stream()
                .filter(LaneCommit::clearsJournal)
                .map(LaneCommit::lane)
                .toArray();
        if (cleared.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("delete from journal where lane = any (?)")) {
            statement.setArray(1, connection.createArrayOf("int4", cleared));
            statement.executeUpdate();
        }
    }

    /** What is in the journals of some lanes, in the order in which it was appended. */
    static List<JournalEntry> journal(Connection connection, Collection<Integer> lanes) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select entries from journal where lane = any (?) order by lane, version")) {
            statement.setArray(1, connection.createArrayOf("int4", lanes.toArray()));
            statement.setFetchSize(16);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.addAll(JournalBlob.decode(rows.getBytes(1)));
                }
            }
        }
        return entries;
    }

    static long journalRows(Connection connection, int lane) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from journal where lane = ?")) {
            statement.setInt(1, lane);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The pages of some lots, each lot's in order. */
    static Map<LotKey, List<byte[]>> pages(Connection connection, Collection<LotKey> lots) throws SQLException {
        Map<LotKey, List<byte[]>> pages = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select lot_key, content from ledger_page where lot_key = any (?) order by lot_key, first_entry")) {
            Array keys = connection.createArrayOf(
                    "text", lots.stream().map(LotKey::value).toArray());
            statement.setArray(1, keys);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pages.computeIfAbsent(new LotKey(rows.getString(1)), key -> new ArrayList<>())
                            .add(rows.getBytes(2));
                }
            }
        }
        return pages;
    }
}
