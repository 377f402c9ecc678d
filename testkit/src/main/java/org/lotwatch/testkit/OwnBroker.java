package org.lotwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.KafkaSettings;
import org.lotwatch.embedded.Topics;

/** The broker behind {@link OwnServers}; it keeps its address and its data while it is off. */
public final class OwnBroker {
    private static final KafkaSettings SETTINGS = KafkaSettings.onFreePorts(directory());

    private static @Nullable EmbeddedKafka kafka;

    private OwnBroker() {}

    /** Where it is when it is on. */
    public static String bootstrap() {
        return SETTINGS.bootstrapServers();
    }

    /** Returns when it answers and has the contract's topics. */
    public static synchronized void turnOn() {
        if (kafka == null) {
            kafka = RunningServers.withOwnClasses(OwnBroker::started);
        }
    }

    private static EmbeddedKafka started() {
        EmbeddedKafka started = EmbeddedKafka.start(SETTINGS);
        Topics.create(started.bootstrapServers(), RunningServers.TOPICS);
        return started;
    }

    /** Returns when it is down. */
    public static synchronized void turnOff() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    private static Path directory() {
        try {
            Path root = Files.createDirectories(Path.of("target", "own-servers"));
            return Files.createTempDirectory(root, "kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
