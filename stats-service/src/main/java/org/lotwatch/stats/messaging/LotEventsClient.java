package org.lotwatch.stats.messaging;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the consumer what its settings in {@code application.properties} cannot: the stamp and a name of its own. */
@ApplicationScoped
class LotEventsClient implements ClientCustomizer<Map<String, Object>> {

    private final ChainPositions positions;
    private final Optional<String> instanceId;

    LotEventsClient(
            ChainPositions positions, @ConfigProperty(name = "lotwatch.instance-id") Optional<String> instanceId) {
        this.positions = positions;
        this.instanceId = instanceId;
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
        return complete;
    }
}
