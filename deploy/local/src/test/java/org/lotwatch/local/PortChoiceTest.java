package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortChoiceTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void aFreePortIsTakenSilently() {
        assertThat(choice().choose(usual(8080))).isEqualTo(8080);
        assertThat(said).isEmpty();
    }

    @Test
    void aTakenUsualPortIsReplacedByTheNextFreeOneAndSaidSo() {
        assertThat(choice(8080, 8081).choose(usual(8080))).isEqualTo(8082);
        assertThat(said).containsExactly("port 8080 is taken, so stats-service uses 8082");
    }

    @Test
    void aTakenPortThatTheUserNamedIsRefusedWithTheWayOut() {
        WantedPort named = new WantedPort("stats-service", "--stats-port", 8080, true);

        assertThatThrownBy(() -> choice(8080).choose(named))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("port 8080 for stats-service is taken by another program")
                .hasMessageContaining("--stats-port");
    }

    @Test
    void noPortIsGivenTwice() {
        PortChoice choice = choice();
        choice.choose(usual(8080));

        assertThat(choice.choose(usual(8080))).isEqualTo(8081);
    }

    @Test
    void whereNoPortIsLeftTheOptionIsNamed() {
        assertThatThrownBy(() -> choice(65_534, 65_535).choose(usual(65_534)))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("name one with --stats-port");
    }

    private PortChoice choice(Integer... taken) {
        Set<Integer> ports = Set.of(taken);
        return new PortChoice(port -> !ports.contains(port), said::add);
    }

    private static WantedPort usual(int port) {
        return new WantedPort("stats-service", "--stats-port", port, false);
    }
}
