package org.lotwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.lotwatch.embedded.DatabaseAccess;

class LotwatchServersIT {
    @Test
    void theContractsTopicsExist() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap()))) {
            Set<String> topics = admin.listTopics().names().get();

            assertThat(topics)
                    .contains("shipment-loaded", "round-inspected", "lot-restored", "operability-totals")
                    .contains("shipment-loaded.dead-letter", "round-inspected.dead-letter", "lot-restored.dead-letter");
        }
    }

    @Test
    void eachServiceEntersItsOwnDatabase() throws SQLException {
        for (String name : ServerCoordinates.DATABASES) {
            DatabaseAccess access = LotwatchServers.database(name);
            try (Connection connection =
                    DriverManager.getConnection(LotwatchServers.jdbcUrl(name), access.username(), access.password())) {
                assertThat(connection.getCatalog()).isEqualTo(name);
            }
        }
    }

    @Test
    void aQuarkusTestGetsTheSettingsOfItsDatabase() {
        LotwatchServers resource = new LotwatchServers();
        resource.init(Map.of("database", "stats"));

        Map<String, String> settings = resource.start();

        assertThat(settings)
                .containsEntry("kafka.bootstrap.servers", LotwatchServers.kafkaBootstrap())
                .containsEntry("quarkus.datasource.jdbc.url", LotwatchServers.jdbcUrl("stats"))
                .containsEntry("quarkus.datasource.username", "stats")
                .containsKeys("quarkus.datasource.reactive.url", "quarkus.datasource.password");
    }

    @Test
    void anUnknownDatabaseIsRefused() {
        assertThatThrownBy(() -> LotwatchServers.jdbcUrl("elsewhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was elsewhere");
    }
}
