package org.lotwatch.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.TopicPlan;

/** Starts the servers at the first question and answers from then on; they stop with the process. */
public final class RunningServers {
    /** {@code embedded} (default) or {@code containers}. */
    static final String CHOICE = "lotwatch.test.servers";

    static final TopicPlan TOPICS = new TopicPlan(12, Durability.DISPOSABLE);

    /** The broker's logs at INFO drown every test's own; loggers are kept here because the registry holds them weakly. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("state.change.logger"));

    private static @Nullable Properties coordinates;

    private RunningServers() {}

    /** Where they are; see {@link ServerCoordinates}. */
    public static synchronized Properties coordinates() {
        if (coordinates == null) {
            TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
            coordinates = withOwnClasses(chosen());
        }
        return coordinates;
    }

    /** Kafka names some of its classes by text, and takes them from the thread's loader, which a Quarkus test has replaced. */
    static <T> T withOwnClasses(Supplier<T> servers) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RunningServers.class.getClassLoader());
        try {
            return servers.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Supplier<Properties> chosen() {
        String choice = System.getProperty(CHOICE, "embedded").toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "embedded" -> new EmbeddedServers();
            case "containers" -> new ContainerServers();
            default -> throw new IllegalArgumentException(CHOICE + " must be embedded or containers, was " + choice);
        };
    }
}
