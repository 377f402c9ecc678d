package org.lotwatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The three services, each in a process of its own. */
final class Services {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataDirectory data;
    private final ChosenPorts ports;
    private final Watch watch;
    private final Parts parts;
    private final Map<Service, Child> children = new EnumMap<>(Service.class);
    private long began;

    Services(DataDirectory data, ChosenPorts ports, Watch watch, Parts parts) {
        this.data = data;
        this.ports = ports;
        this.watch = watch;
        this.parts = parts;
    }

    /** Starts all of them at once; their databases must be there, Kafka may still be on its way. */
    void start(Path home, Servers servers) {
        began = System.nanoTime();
        for (Service service : Service.values()) {
            ProcessPlan plan =
                    service.plan(home, ports.of(service), servers.bootstrapServers(), servers.database(service));
            Child child = Child.start(plan, data.logs(), data.pidFiles(), watch);
            parts.add(plan.name(), child::stop);
            children.put(service, child);
        }
    }

    /** Returns when all are ready. */
    void await(ProgressView progress) throws InterruptedException {
        progress.phase("Starting   services", children.size());
        try {
            int ready = 0;
            for (Map.Entry<Service, Child> each : children.entrySet()) {
                await(each.getKey(), each.getValue());
                progress.done(++ready);
            }
        } finally {
            progress.close();
        }
    }

    private void await(Service service, Child child) throws InterruptedException {
        HttpQuestions questions = new HttpQuestions(ports.address(service));
        if (!watch.await(questions::isReady, INTERVAL, PATIENCE)) {
            throw child.silent(PATIENCE);
        }
        parts.ready(service.label(), began, ports.of(service));
    }
}
