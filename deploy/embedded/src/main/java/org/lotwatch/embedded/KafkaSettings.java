package org.lotwatch.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an embedded broker lives.
 *
 * @param directory its data; kept, and locked while the broker runs
 * @param port where clients connect, on 127.0.0.1
 * @param controllerPort where broker and controller talk to each other, on 127.0.0.1
 * @param administratorPassword if present, clients must name themselves (SCRAM-SHA-512) and may do only what a rule
 *     allows them; the user {@link #ADMINISTRATOR} with this password may do everything
 */
public record KafkaSettings(Path directory, int port, int controllerPort, Optional<String> administratorPassword) {
    /** The user that makes the others and their rules. */
    public static final String ADMINISTRATOR = "administrator";

    private static final String NODE = "1";
    private static final String CONTROLLER_USER = "controller";

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
        requirePort("port", port);
        requirePort("controllerPort", controllerPort);
        if (port == controllerPort) {
            throw new IllegalArgumentException("port and controllerPort must differ, were both " + port);
        }
    }

    /** A broker that lets everybody do everything. */
    public KafkaSettings(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, Optional.empty());
    }

    /** A broker on free ports. */
    public static KafkaSettings onFreePorts(Path directory) {
        int port = Ports.free();
        int controllerPort = Ports.free();
        while (controllerPort == port) {
            controllerPort = Ports.free();
        }
        return new KafkaSettings(directory, port, controllerPort);
    }

    /** The same broker, in which nobody may do anything without a rule but the administrator. */
    public KafkaSettings guarded(String password) {
        return new KafkaSettings(directory, port, controllerPort, Optional.of(password));
    }

    /** What clients name to reach the broker. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Path log() {
        return directory.resolve("log");
    }

    Path clusterIdFile() {
        return directory.resolve("cluster.id");
    }

    /** One node that is broker and controller; single replicas, small caches, nothing created behind our back. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("node.id", NODE);
        properties.put("process.roles", "broker,controller");
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", log().toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "5");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "5");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("log.segment.bytes", "268435456");
        properties.put("log.index.size.max.bytes", "1048576");
        administratorPassword.ifPresent(password -> guard(properties, password));
        return Map.copyOf(properties);
    }

    /** Credentials that must be there before the first start. */
    List<String> firstUsers() {
        return administratorPassword
                .map(password -> "SCRAM-SHA-512=[name=" + ADMINISTRATOR + ",password=" + password + "]")
                .stream()
                .toList();
    }

    /** SCRAM is not for the controller, which keeps its users; it has one of its own by PLAIN. */
    private static void guard(Map<String, String> properties, String password) {
        properties.put("listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        properties.put(
                "listener.name.controller.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + CONTROLLER_USER
                        + "\" password=\"" + password + "\" user_" + CONTROLLER_USER + "=\"" + password + "\";");
        properties.put(
                "listener.name.plaintext.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + ADMINISTRATOR
                        + "\" password=\"" + password + "\";");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("super.users", "User:" + ADMINISTRATOR + ";User:" + CONTROLLER_USER);
        properties.put("allow.everyone.if.no.acl.found", "false");
    }

    private static void requirePort(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be 1 to 65535, was " + port);
        }
    }
}
