package org.lotwatch.local;

import java.util.Map;
import java.util.Objects;

/** Where everything would like to listen. */
record PortWishes(WantedPort postgres, WantedPort kafka, Map<Service, WantedPort> services) {
    PortWishes {
        services = Map.copyOf(services);
    }

    WantedPort service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }
}
