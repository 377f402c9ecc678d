package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Whether a service answers, is ready with all that it needs, and has the time that we have. */
final class ServiceChecks {
    /** A Date header has whole seconds. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final Clock clock;

    ServiceChecks(Clock clock) {
        this.clock = clock;
    }

    List<Finding> look(String service, URI address) {
        try {
            return readiness(service, address, new Api(address).look("/q/health/ready"));
        } catch (FailedException e) {
            return List.of(Finding.ill(service, e.what(), e.remedy()));
        }
    }

    private List<Finding> readiness(String service, URI address, Api.Answer answer) {
        List<Finding> findings = new ArrayList<>();
        JsonNode checks = answer.body().path("checks");
        if (!checks.isArray()) {
            findings.add(Finding.ill(
                    service,
                    address + " answered " + answer.status() + ", not as a Lotwatch service",
                    "name where it is"));
            return findings;
        }
        findings.add(Finding.well(service, "answers at " + address));
        checks.forEach(check -> findings.add(part(service, check)));
        findings.add(clock(service, answer.date()));
        return findings;
    }

    private static Finding part(String service, JsonNode check) {
        String name = service + ": " + check.path("name").asText();
        String data = check.has("data") ? " " + Output.json(check.path("data"), false) : "";
        return check.path("status").asText().equals("UP")
                ? Finding.well(name, "up")
                : Finding.ill(
                        name, "down" + data, "see the service's log; docs/operating says what each alarm asks for");
    }

    private Finding clock(String service, String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration skew = Duration.between(theirs, clock.instant()).abs();
            return skew.compareTo(TOLERATED) <= 0
                    ? Finding.well(service + ": clock", "as ours")
                    : Finding.ill(
                            service + ": clock",
                            skew.toSeconds() + " s from ours",
                            "set both clocks by NTP: times of events are compared with them");
        } catch (DateTimeException e) {
            return Finding.well(service + ": clock", "not told");
        }
    }
}
