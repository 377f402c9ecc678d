package org.lotwatch.stats.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lotwatch.stats.Alarms;
import org.lotwatch.stats.store.Database;

/** Ready when no lane stands still, the group has answered, and the database takes what it is given. */
@Readiness
@ApplicationScoped
class LanesReady implements HealthCheck {

    private final Alarms alarms;
    private final LaneAssignment assignment;
    private final Database database;
    private final GracefulStop stop;

    LanesReady(Alarms alarms, LaneAssignment assignment, Database database, GracefulStop stop) {
        this.alarms = alarms;
        this.assignment = assignment;
        this.database = database;
        this.stop = stop;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("lanes");
        boolean ready = assignment.isAnswered()
                && alarms.count() == 0
                && database.trouble().isEmpty()
                && !stop.isBegun();
        answer.withData("open", assignment.open().size());
        if (!assignment.isAnswered()) {
            answer.withData("waiting", "the consumer group has not assigned any lanes yet");
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
