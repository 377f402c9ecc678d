package org.lotwatch.stats.messaging;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotwatch.stats.Generation;

/**
 * Gives the consumer what its settings in {@code application.properties} cannot: the stamp, a name and a group of its own, and
 * what fits the group's protocol: under {@code consumer} the brokers hold the timeouts, and a client that names any is refused.
 */
@ApplicationScoped
class LotEventsClient implements ClientCustomizer<Map<String, Object>> {

    private static final String CONSUMER = "consumer";
    private static final Set<String> ONLY_CLASSIC = Set.of(
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            // accepted, but a killed member's name is refused to its successor, for good, until the brokers have missed
            // it
            ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);

    private final ChainPositions positions;
    private final Optional<String> instanceId;
    private final Generation generation;

    LotEventsClient(
            ChainPositions positions,
            @ConfigProperty(name = "lotwatch.instance-id") Optional<String> instanceId,
            Generation generation) {
        this.positions = positions;
        this.instanceId = instanceId;
        this.generation = generation;
    }

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> settings) {
        if (!channel.equals(LotEventsConsumer.CHANNEL)) {
            return settings;
        }
        Map<String, Object> complete = new HashMap<>(settings);
        complete.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(ChainInterceptor.class));
        complete.put(ChainInterceptor.POSITIONS, positions);
        instanceId.ifPresent(id -> complete.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id));
        generation
                .name()
                .ifPresent(name -> complete.computeIfPresent(
                        ConsumerConfig.GROUP_ID_CONFIG, (setting, group) -> group + "-" + name));
        return fitting(complete);
    }

    private static Map<String, Object> fitting(Map<String, Object> settings) {
        if (CONSUMER.equals(settings.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG))) {
            settings.keySet().removeAll(ONLY_CLASSIC);
            settings.put(ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG, "range"); // a lane's partitions stay together
        }
        return settings;
    }
}
