package org.lotwatch.embedded;

import java.nio.file.Path;

/** A broker in a process of its own; SIGTERM stops it in order. */
public final class KafkaMain {
    private KafkaMain() {}

    /**
     * Runs until it is told to stop.
     *
     * @param args data directory, port, controller port
     */
    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("usage: KafkaMain <directory> <port> <controllerPort>");
            System.exit(2);
        }
        try {
            run(new KafkaSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        } catch (EmbeddedServerException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(KafkaSettings settings) {
        EmbeddedKafka kafka = EmbeddedKafka.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        System.out.println("Kafka answers on " + kafka.bootstrapServers());
        kafka.awaitStop();
    }
}
