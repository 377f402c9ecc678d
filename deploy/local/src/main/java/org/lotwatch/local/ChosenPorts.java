package org.lotwatch.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The ports of one run, all different, all on 127.0.0.1. */
record ChosenPorts(int postgres, int kafka, int kafkaController, Map<Service, Integer> services) {
    ChosenPorts {
        services = Map.copyOf(services);
    }

    static ChosenPorts choose(PortWishes wishes, PortChoice choice) {
        int postgres = choice.choose(wishes.postgres());
        int kafka = choice.choose(wishes.kafka());
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, choice.choose(wishes.service(service)));
        }
        WantedPort controller =
                new WantedPort("Kafka's controller", "--kafka-port", Math.min(kafka + 1, 65_535), false);
        return new ChosenPorts(postgres, kafka, choice.choose(controller), services);
    }

    int of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    URI address(Service service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }
}
