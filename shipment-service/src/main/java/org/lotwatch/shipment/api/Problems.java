package org.lotwatch.shipment.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.shipment.domain.Decision.Reason;
import org.lotwatch.shipment.domain.Decision.Refused;
import org.lotwatch.shipment.domain.Violation;

/** The problems of this service: each has one type and one status. */
final class Problems {

    private static final String TYPES = "https://lotwatch.org/problems/";

    private Problems() {}

    static URI type(String name) {
        return URI.create(TYPES + name);
    }

    static HttpProblem refused(Refused refusal) {
        return switch (refusal.reason()) {
            case CONFLICT -> problem("conflict", 409, "Conflict with what is recorded", refusal);
            case VALIDATION -> problem("validation", 400, "Request not valid", refusal);
            case UNKNOWN_SHIPMENT -> problem("unknown-shipment", 404, "Unknown shipment", refusal);
        };
    }

    /** @param violations at least one */
    static HttpProblem validation(List<Violation> violations) {
        return refused(new Refused(Reason.VALIDATION, violations.get(0).detail(), violations));
    }

    static HttpProblem unknownShipment(String id) {
        return refused(new Refused(Reason.UNKNOWN_SHIPMENT, "there is no shipment " + Texts.shown(id), List.of()));
    }

    static HttpProblem unknownImport(String job) {
        return bare("unknown-import", 404, "Unknown import", "there is no import " + Texts.shown(job))
                .build();
    }

    static HttpProblem importGoesOn(String job, String state) {
        String detail = "import " + job + " is " + state + " and cannot be stopped";
        return bare("conflict", 409, "Conflict with what is recorded", detail).build();
    }

    /** Names the columns that were found, where it is they that are not right. */
    static HttpProblem badFile(FileFault fault) {
        HttpProblem.Builder problem = bare("bad-file", 400, "File not readable", String.valueOf(fault.getMessage()));
        return fault.columns().isEmpty()
                ? problem.build()
                : problem.with("columns", fault.columns()).build();
    }

    static HttpProblem unsupportedFile(String type, Set<String> known) {
        String detail = "Content-Type must be one of " + new TreeSet<>(known) + ", was " + Texts.shown(type);
        return bare("unsupported-media-type", 415, "Media type not supported", detail)
                .build();
    }

    static HttpProblem unknownParameter(String detail) {
        return bare("unknown-parameter", 400, "Unknown parameter", detail).build();
    }

    static HttpProblem badCursor(String cursor) {
        String detail =
                "cursor must be the nextCursor of an earlier page with the same filters, was " + Texts.shown(cursor);
        return bare("bad-cursor", 400, "Cursor not valid", detail).build();
    }

    static HttpProblem badParameter(String name, String mustBe, String was) {
        Violation violation = new Violation("/" + name, name + " must be " + mustBe + ", was " + Texts.shown(was));
        return validation(List.of(violation));
    }

    /** @param had how many bytes, or only that they were more */
    static HttpProblem payloadTooLarge(long most, String had) {
        String detail = "the body must have at most " + most + " bytes, had " + had;
        return bare("payload-too-large", 413, "Body too large", detail)
                .withHeader("Connection", "close")
                .build();
    }

    static HttpProblem fileTooLarge(Throwable fault) {
        return bare("payload-too-large", 413, "File too large", String.valueOf(fault.getMessage()))
                .withHeader("Connection", "close")
                .build();
    }

    static HttpProblem unavailable() {
        String detail =
                "the database cannot be used now, so nothing can be read or recorded: send the same again in a moment; what"
                        + " was recorded already is not recorded twice";
        return bare("unavailable", 503, "Not available now", detail)
                .withHeader("Retry-After", 2)
                .build();
    }

    private static HttpProblem problem(String type, int status, String title, Refused refusal) {
        HttpProblem.Builder problem = bare(type, status, title, refusal.detail());
        return refusal.violations().isEmpty()
                ? problem.build()
                : problem.with("errors", refusal.violations()).build();
    }

    private static HttpProblem.Builder bare(String type, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(type(type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}
