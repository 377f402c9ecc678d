package org.lotwatch.testkit;

import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Topics;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka and PostgreSQL in containers; the engine removes them after the test process. */
final class ContainerServers implements Supplier<Properties> {
    private static final DockerImageName KAFKA = image("lotwatch.test.kafka.image", "apache/kafka", "4.1.1");
    private static final DockerImageName POSTGRES = image("lotwatch.test.postgres.image", "postgres", "18");

    @Override
    public Properties get() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("containers were asked for (" + RunningServers.CHOICE
                    + "=containers), but no container engine answers: start one, or leave that property out to use the"
                    + " embedded servers");
        }
        KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);
        kafka.start();
        postgres.start();
        Topics.create(kafka.getBootstrapServers(), RunningServers.TOPICS);
        return ServerCoordinates.of(kafka.getBootstrapServers(), databases(postgres));
    }

    private static List<DatabaseAccess> databases(PostgreSQLContainer postgres) {
        Databases databases = new Databases(new DatabaseAccess(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getDatabaseName(),
                postgres.getUsername(),
                postgres.getPassword()));
        return ServerCoordinates.DATABASES.stream()
                .map(name -> databases.create(name, postgres.getPassword()))
                .toList();
    }

    /** Another registry's copy of the image stands in for the usual one. */
    private static DockerImageName image(String property, String name, String version) {
        return DockerImageName.parse(System.getProperty(property, name + ":" + version))
                .asCompatibleSubstituteFor(name);
    }
}
