package org.lotwatch.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The servers of {@link LotwatchServers}, but with a broker of the test's own, which the test turns on and off; at first it is
 * off. It is always an embedded one.
 */
public final class OwnKafka implements QuarkusTestResourceLifecycleManager {
    private final LotwatchServers servers = new LotwatchServers();

    @Override
    public void init(Map<String, String> arguments) {
        servers.init(arguments);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(servers.start());
        settings.put("kafka.bootstrap.servers", bootstrap());
        return settings;
    }

    @Override
    public void stop() {
        turnOff();
    }

    /** The broker's address for clients. */
    public static String bootstrap() {
        return String.valueOf(Outliving.call(OwnBroker.class, "bootstrap"));
    }

    /** Returns when the broker answers. */
    public static void turnOn() {
        Outliving.call(OwnBroker.class, "turnOn");
    }

    /** Returns when the broker is down. */
    public static void turnOff() {
        Outliving.call(OwnBroker.class, "turnOff");
    }
}
