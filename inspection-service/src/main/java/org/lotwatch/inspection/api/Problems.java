package org.lotwatch.inspection.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.inspection.domain.Decision.Reason;
import org.lotwatch.inspection.domain.Decision.Refused;
import org.lotwatch.inspection.domain.Difference;
import org.lotwatch.inspection.domain.PaperKind;

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
            case UNKNOWN_PAPER -> problem("unknown-paper", 404, "Unknown inspection or restoration", refusal);
        };
    }

    /** @param faults at least one */
    static HttpProblem validation(List<Difference> faults) {
        return bare("validation", 400, "Request not valid", faults.get(0).detail())
                .with("errors", faults)
                .build();
    }

    static HttpProblem unknownPaper(PaperKind kind, String id) {
        String detail = "there is no " + kind.label() + " " + Texts.shown(id);
        return refused(new Refused(Reason.UNKNOWN_PAPER, detail, List.of()));
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
        Difference fault = new Difference("/" + name, name + " must be " + mustBe + ", was " + Texts.shown(was));
        return validation(List.of(fault));
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
        return refusal.differences().isEmpty()
                ? problem.build()
                : problem.with("errors", refusal.differences()).build();
    }

    private static HttpProblem.Builder bare(String type, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(type(type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}
