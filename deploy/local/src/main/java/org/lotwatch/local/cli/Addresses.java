package org.lotwatch.local.cli;

import java.net.URI;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where everything is. Each has an environment variable for those who always mean the same. */
final class Addresses {

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:LOTWATCH_URL:-http://127.0.0.1:8082}",
            description = "stats-service ($LOTWATCH_URL or http://127.0.0.1:8082)")
    private URI stats = URI.create("http://127.0.0.1:8082");

    @Option(
            names = "--shipment-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:LOTWATCH_SHIPMENT_URL:-http://127.0.0.1:8080}",
            description = "shipment-service ($LOTWATCH_SHIPMENT_URL or http://127.0.0.1:8080)")
    private URI shipment = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--inspection-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:LOTWATCH_INSPECTION_URL:-http://127.0.0.1:8081}",
            description = "inspection-service ($LOTWATCH_INSPECTION_URL or http://127.0.0.1:8081)")
    private URI inspection = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--kafka",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            defaultValue = "${env:LOTWATCH_KAFKA:-127.0.0.1:9092}",
            description = "Kafka ($LOTWATCH_KAFKA or 127.0.0.1:9092)")
    private String kafka = "127.0.0.1:9092";

    URI stats() {
        return stats;
    }

    URI shipment() {
        return shipment;
    }

    URI inspection() {
        return inspection;
    }

    String kafka() {
        return kafka;
    }
}
