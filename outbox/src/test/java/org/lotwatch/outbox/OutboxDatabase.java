package org.lotwatch.outbox;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.pool.impl.SqlClientPoolConfiguration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.events.LotKey;
import org.lotwatch.testkit.LotwatchServers;

/** The outbox's tables in a schema of their own, seen through JDBC. */
final class OutboxDatabase implements AutoCloseable {

    private static final String SCRIPT = "/db/outbox/V2026.11.22.1__outbox.sql";

    private final DatabaseAccess access = LotwatchServers.database("lotwatch");
    private final String schema = "outbox_" + System.nanoTime();
    private final Connection connection;

    private OutboxDatabase(Connection connection) {
        this.connection = connection;
    }

    static OutboxDatabase create() {
        DatabaseAccess access = LotwatchServers.database("lotwatch");
        try (InputStream script = OutboxDatabase.class.getResourceAsStream(SCRIPT)) {
            OutboxDatabase database = new OutboxDatabase(
                    DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password()));
            database.execute("create schema " + database.schema);
            database.execute("set search_path = " + database.schema);
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections as a service has them. */
    Pool pool(Vertx vertx) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(options())
                .using(vertx)
                .build());
    }

    private PgConnectOptions options() {
        return PgConnectOptions.fromUri(access.reactiveUrl())
                .setUser(access.username())
                .setPassword(access.password())
                .addProperty("search_path", schema)
                .addProperty("application_name", schema);
    }

    /** Hibernate's sessions, as a service has them. */
    SessionFactory sessions(int connections) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(PublicationEntity.class)
                .setProperty("jakarta.persistence.jdbc.url", access.reactiveUrl());
        return configuration.buildSessionFactory(new ReactiveServiceRegistryBuilder()
                .addService(SqlClientPoolConfiguration.class, new Connections(connections, options()))
                .applySettings(configuration.getProperties())
                .build());
    }

    private record Connections(int most, PgConnectOptions options) implements SqlClientPoolConfiguration {
        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(most);
        }

        @Override
        public SqlConnectOptions connectOptions(URI uri) {
            return options;
        }
    }

    static int bucket(String lot) {
        return Buckets.of(LotKey.of(lot));
    }

    void append(String lot, String command, int events) {
        appendPayload(lot, command, Commands.payload(lot, command, events));
    }

    void appendPayload(String lot, String command, String payload) {
        String insert =
                "insert into outbox (aggregatetype, aggregateid, type, payload, bucket) values ('inspection', ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, command);
            statement.setString(2, Commands.TYPE);
            statement.setString(3, payload);
            statement.setInt(4, bucket(lot));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on each commit of a command is noted, as its transaction's last deed. */
    void noteCommits() {
        execute("create table committed (n bigint generated always as identity, lot text, command text)");
        execute("""
                create function note() returns trigger language plpgsql as $$
                begin
                    insert into committed (lot, command) values (split_part(new.payload, '|', 1), new.aggregateid);
                    return null;
                end $$
                """);
        execute("create constraint trigger note after insert on outbox deferrable initially deferred"
                + " for each row execute function note()");
    }

    /** The commands of a lot in the order of their commits. */
    List<String> committed(String lot) {
        String select = "select command from committed where lot = ? order by n";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, lot);
            return texts(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isEmpty() {
        return commands().isEmpty();
    }

    /** The ids of the commands that wait, in their order. */
    List<String> commands() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select aggregateid from outbox order by id")) {
            return texts(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }

    /** Where the events of a command stand by what the relay noted, by event id. */
    Map<String, String> positions(String command) {
        String select = """
                select e.id, p.topic || '-' || p.kafka_partition || ':' || p.offsets[e.n]
                from publication p, unnest(p.event_ids) with ordinality e(id, n) where p.aggregateid = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, command);
            Map<String, String> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the sessions of the relays, as a crash of their process would. */
    void terminateOthers() {
        String terminate = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'"
                .formatted(schema);
        execute(terminate);
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("drop schema " + schema + " cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
