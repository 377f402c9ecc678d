package org.lotwatch.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A broker and a database of the test's own, which the test turns on and off; at first the database is on and the broker off.
 * They are always embedded ones. Used as {@link LotwatchServers} is.
 */
public final class OwnServers implements QuarkusTestResourceLifecycleManager {
    private String database = "lotwatch";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        turnDatabaseOn();
        Properties coordinates = (Properties) Objects.requireNonNull(Outliving.call(OwnDatabase.class, "coordinates"));
        return LotwatchServers.settings(bootstrap(), ServerCoordinates.database(coordinates, database));
    }

    @Override
    public void stop() {
        turnKafkaOff();
        turnDatabaseOff();
    }

    /** The broker's address for clients. */
    public static String bootstrap() {
        return String.valueOf(Outliving.call(OwnBroker.class, "bootstrap"));
    }

    /** Returns when the broker answers. */
    public static void turnKafkaOn() {
        Outliving.call(OwnBroker.class, "turnOn");
    }

    /** Returns when the broker is down. */
    public static void turnKafkaOff() {
        Outliving.call(OwnBroker.class, "turnOff");
    }

    /** Returns when the database answers. */
    public static void turnDatabaseOn() {
        Outliving.call(OwnDatabase.class, "turnOn");
    }

    /** Returns when the database is down; its clients are told. */
    public static void turnDatabaseOff() {
        Outliving.call(OwnDatabase.class, "turnOff");
    }

    /** Ends the database without a word to its clients. */
    public static void killDatabase() {
        Outliving.call(OwnDatabase.class, "kill");
    }
}
