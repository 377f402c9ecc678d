package org.lotwatch.stats.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lotwatch.stats.Alarms;
import org.lotwatch.stats.Generation;
import org.lotwatch.stats.store.Database;

/** Ready when no lane stands still, the group has answered, the database takes what it is given, and the totals may be shown. */
@Readiness
@ApplicationScoped
class LanesReady implements HealthCheck {

    private final Alarms alarms;
    private final LaneAssignment assignment;
    private final Database database;
    private final GracefulStop stop;
    private final Generation generation;

    LanesReady(Alarms alarms, LaneAssignment assignment, Database database, GracefulStop stop, Generation generation) {
        this.alarms = alarms;
        this.assignment = assignment;
        this.database = database;
        this.stop = stop;
        this.generation = generation;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("lanes");
        boolean ready = assignment.isAnswered()
                && alarms.count() == 0
                && database.trouble().isEmpty()
                && generation.hasCaughtUp()
                && !stop.isBegun();
        answer.withData("open", assignment.open().size());
        if (!assignment.isAnswered()) {
            answer.withData("waiting", "the consumer group has not assigned any lanes yet");
        }
        if (!generation.hasCaughtUp()) {
            answer.withData(
                    "counting", "generation " + generation.name().orElse("") + " has not caught up with the log yet");
        }
        if (stop.isBegun()) {
            answer.withData("stopping", "the service is being stopped");
        }
        database.trouble().ifPresent(trouble -> answer.withData("database", trouble));
        alarms.byLane()
                .forEach((lane, alarm) ->
                        answer.withData(lane == LogWatch.ALL_LANES ? "all lanes" : "lane " + lane, alarm.toString()));
        return answer.status(ready).build();
    }
}
