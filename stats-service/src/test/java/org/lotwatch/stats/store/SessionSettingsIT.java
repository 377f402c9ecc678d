package org.lotwatch.stats.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class SessionSettingsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    ConsistentReads reads;

    @ParameterizedTest
    @CsvSource({
        "application_name, lotwatch-stats",
        "idle_in_transaction_session_timeout, 1min",
        "statement_timeout, 1min",
        "lock_timeout, 10s",
        "client_connection_check_interval, 2s",
        "tcp_keepalives_idle, 30",
        "tcp_keepalives_interval, 10",
        "tcp_keepalives_count, 3",
    })
    void aPooledConnectionHasItsDeadlines(String setting, String value) {
        String found = pool.query("show " + setting)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(PATIENCE);

        assertThat(found).isEqualTo(value);
    }

    @Test
    void aReadHasADeadlineOfItsOwn() {
        String found = reads.inOne(session -> session.createNativeQuery(
                                "select current_setting('statement_timeout')", String.class)
                        .getSingleResult())
                .await()
                .atMost(PATIENCE);

        assertThat(found).isEqualTo("10s");
    }
}
