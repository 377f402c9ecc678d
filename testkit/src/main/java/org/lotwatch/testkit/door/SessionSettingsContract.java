package org.lotwatch.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session whose process was paused, or lost, in a transaction must not hold its locks for long. */
public abstract class SessionSettingsContract {

    private final Door door;

    protected SessionSettingsContract(Door door) {
        this.door = door;
    }

    /** The only figure that a query of the service's own pool answers. */
    protected abstract String answer(String query);

    @Test
    void aPooledConnectionNamesItsService() {
        assertThat(answer("show application_name")).isEqualTo(door.application());
    }

    @ParameterizedTest
    @CsvSource({
        "idle_in_transaction_session_timeout, 5s",
        "statement_timeout, 20s",
        "lock_timeout, 10s",
        "client_connection_check_interval, 2s",
        "tcp_keepalives_idle, 30",
        "tcp_keepalives_interval, 10",
        "tcp_keepalives_count, 3",
    })
    void aPooledConnectionHasItsDeadlines(String setting, String value) {
        assertThat(answer("show " + setting)).isEqualTo(value);
    }
}
