package org.lotwatch.deploy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a chart is rendered with.
 *
 * @param name how the rendering is called
 * @param files beside the chart's own values, in its folder
 * @param settings single values by their dotted path
 */
record Values(String name, List<String> files, Map<String, Object> settings) {

    static final Values DEFAULT = new Values("default", List.of(), Map.of());

    static final Values PRODUCTION = new Values("production", List.of("values-production.yaml"), Map.of());

    /** A cluster's own Kafka, with client certificates, and a database of the provider. */
    static final Values EXISTING = new Values("existing", List.of("values-existing.yaml"), Map.of());

    /** Everything that can be switched on. */
    static final Values EVERYTHING = PRODUCTION
            .with("everything")
            .set("ingress.enabled", true)
            .set("autoscaling.enabled", true)
            .set("autoscaling.triggerAuthentication", "lotwatch-lag")
            .set("image.pullSecrets[0].name", "registry")
            .set("shipment.image.digest", "sha256:" + "0".repeat(64))
            .set("nodeSelector.disk", "fast")
            .set("stats.env.LOTWATCH_STREAMS_MOST", "500");

    static List<Values> all() {
        return List.of(DEFAULT, PRODUCTION, EXISTING, EVERYTHING);
    }

    private Values with(String other) {
        return new Values(other, files, settings);
    }

    Values set(String path, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(path, value);
        return new Values(name, files, more);
    }

    List<Path> files(Path chart) {
        return files.stream().map(chart::resolve).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
