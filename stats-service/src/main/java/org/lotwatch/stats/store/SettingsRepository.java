package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The one row of {@code fold_settings}. Blocks, and waits for a database that is away. */
@ApplicationScoped
public class SettingsRepository {

    private static final String READ = "select fold_version, lanes, source_order, cluster_id from fold_settings";
    private static final String KEEP = """
            insert into fold_settings (fold_version, lanes, source_order, cluster_id)
            values (?, ?, ?, ?) on conflict (only_row) do nothing""";

    private final Database database;

    SettingsRepository(Database database) {
        this.database = database;
    }

    /** The settings the totals were folded under; nothing before the first lane began. */
    public Optional<FoldSettings> read() {
        return database.insist("reading the fold settings", () -> database.transaction(SettingsRepository::read));
    }

    /** The settings in force: these, if none were. */
    public FoldSettings keep(FoldSettings settings) {
        return database.insist(
                "keeping the fold settings", () -> database.transaction(connection -> keep(connection, settings)));
    }

    private static FoldSettings keep(Connection connection, FoldSettings settings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setInt(1, settings.foldVersion());
            statement.setInt(2, settings.lanes());
            statement.setArray(
                    3, connection.createArrayOf("text", settings.sourceOrder().toArray()));
            statement.setString(4, settings.clusterId());
            statement.executeUpdate();
        }
        return read(connection).orElse(settings);
    }

    private static Optional<FoldSettings> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new FoldSettings(
                            row.getInt(1),
                            row.getInt(2),
                            List.of((String[]) row.getArray(3).getArray()),
                            row.getString(4)))
                    : Optional.empty();
        }
    }
}
