package org.lotwatch.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** The outbox in figures: commands that wait, the age of the oldest, events published. */
@ApplicationScoped
class OutboxFigures {

    private static final Logger LOG = Logger.getLogger(OutboxFigures.class);

    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(recordedat)), 0)::float8 from outbox
            """;

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private final MeterRegistry registry;
    private volatile long commands;
    private volatile double oldestSeconds;
    private long timer;

    OutboxFigures(Vertx vertx, Pool pool, OutboxConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("lotwatch.outbox.commands", () -> commands)
                .description("Commands whose events are not on Kafka yet")
                .register(registry);
        Gauge.builder("lotwatch.outbox.oldest", () -> oldestSeconds)
                .description("Age of the oldest command whose events are not on Kafka yet")
                .baseUnit("seconds")
                .register(registry);
        timer = vertx.setPeriodic(config.figures().toMillis(), ignored -> refresh());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void refresh() {
        pool.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .subscribe()
                .with(this::keep, failure -> LOG.debugf("The outbox cannot be measured: cause=%s", failure));
    }

    private void keep(Row row) {
        commands = row.getLong(0);
        oldestSeconds = row.getDouble(1);
    }

    /** Counts events that are acknowledged by Kafka and whose rows are gone. */
    void published(List<PublishedRow> rows) {
        for (PublishedRow row : rows) {
            row.places().forEach(place -> counter(place).increment(place.offsets().length));
        }
    }

    private Counter counter(PublishedRow.Place place) {
        return Counter.builder("lotwatch.outbox.published")
                .description("Events acknowledged by Kafka")
                .tag("topic", place.topic())
                .register(registry);
    }
}
