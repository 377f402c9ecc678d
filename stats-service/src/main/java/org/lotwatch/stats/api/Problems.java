package org.lotwatch.stats.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** The problems of this service: each has one type and one status. */
final class Problems {

    private static final String TYPES = "https://lotwatch.org/problems/";

    private Problems() {}

    static URI type(String name) {
        return URI.create(TYPES + name);
    }

    static HttpProblem validation(String parameter, String mustBe, String was) {
        String detail = parameter + " must be " + mustBe + ", was " + shown(was);
        return problem("validation", 400, "Request not valid", detail)
                .with("errors", List.of(new Fault("/" + parameter, detail)))
                .build();
    }

    /** A fault in the body of a request. */
    static HttpProblem invalidBody(String pointer, String detail) {
        return problem("validation", 400, "Request not valid", detail)
                .with("errors", List.of(new Fault(pointer, detail)))
                .build();
    }

    /** An event that would be parked. */
    static HttpProblem invalidEvent(String reason, String pointer, String detail) {
        return problem("invalid-event", 422, "Event not valid", detail)
                .with("reason", reason)
                .with("errors", List.of(new Fault(pointer, detail)))
                .build();
    }

    static HttpProblem conflict(String detail) {
        return problem("conflict", 409, "In conflict with what was done before", detail)
                .build();
    }

    static HttpProblem forbidden(String detail) {
        return problem("forbidden", 403, "Not allowed", detail).build();
    }

    static HttpProblem unknownParameter(String detail) {
        return problem("unknown-parameter", 400, "Unknown parameter", detail).build();
    }

    static HttpProblem badTime(String parameter, String mustBe, String was) {
        return problem("bad-time", 400, "Time not valid", parameter + " must be " + mustBe + ", was " + shown(was))
                .build();
    }

    static HttpProblem badCursor(String cursor) {
        String detail = "cursor must be the nextCursor of an earlier page with the same filters, was " + shown(cursor);
        return problem("bad-cursor", 400, "Cursor not valid", detail).build();
    }

    static HttpProblem rangeTooWide(String detail) {
        return problem("range-too-wide", 400, "Range too wide", detail).build();
    }

    static HttpProblem unknownLot(String lotId) {
        return problem("unknown-lot", 404, "Unknown lot", "nothing is known of lot " + shown(lotId))
                .build();
    }

    static HttpProblem unknownShipment(String id) {
        return problem("unknown-shipment", 404, "Unknown shipment", "nothing is claimed of shipment " + shown(id))
                .build();
    }

    static HttpProblem unknownParked(long id) {
        return problem("unknown-resource", 404, "Unknown record", "no record is parked under " + id)
                .build();
    }

    static HttpProblem unknownBytes(long id) {
        return problem(
                        "unknown-resource",
                        404,
                        "No bytes",
                        "record " + id + " has no value, or it is yet to be fetched")
                .build();
    }

    static HttpProblem unknownJob(String id) {
        String detail = "this process knows no job " + shown(id) + ": it knows the last ones that it began itself";
        return problem("unknown-resource", 404, "Unknown job", detail).build();
    }

    static HttpProblem unknownSchema(String name, List<String> known) {
        String detail = "the contract has no schema " + shown(name) + "; known are " + String.join(", ", known);
        return problem("unknown-resource", 404, "Unknown schema", detail).build();
    }

    static HttpProblem unsupportedMediaType(String detail) {
        return problem("unsupported-media-type", 415, "Unsupported media type", detail)
                .build();
    }

    static HttpProblem payloadTooLarge(String detail) {
        return problem("payload-too-large", 413, "Body too large", detail)
                .withHeader("Connection", "close")
                .build();
    }

    static HttpProblem brokenOff() {
        String detail = "the body must come whole, was broken off";
        return problem("bad-request", 400, "Body broken off", detail).build();
    }

    static HttpProblem header(String name, String detail) {
        return problem("validation", 400, "Request not valid", detail)
                .with("errors", List.of(new Fault("/" + name, detail)))
                .build();
    }

    /** @param refused the events at fault, the first hundred of them */
    static HttpProblem eventsRefused(String detail, List<?> refused) {
        return problem("validation", 400, "Events not valid", detail)
                .with("errors", refused)
                .build();
    }

    /** @param receipts what is known of each event */
    static HttpProblem notAppended(String detail, List<?> receipts) {
        return problem("unavailable", 503, "Not available now", detail)
                .with("events", receipts)
                .withHeader("Retry-After", 2)
                .build();
    }

    static HttpProblem estimateNotPossible(String reason) {
        return problem("estimate-not-possible", 422, "Estimate not possible", reason)
                .build();
    }

    static HttpProblem missing(String parameter, String mustBe) {
        String detail = parameter + " must be given: " + mustBe;
        return problem("validation", 400, "Request not valid", detail)
                .with("errors", List.of(new Fault("/" + parameter, detail)))
                .build();
    }

    static HttpProblem notYetApplied(String place, String position) {
        String detail = "the record at " + place + " is not applied yet; applied is up to " + position
                + ": ask again, or wait longer";
        return problem("not-yet-applied", 409, "Not yet applied", detail).build();
    }

    static HttpProblem tooManyStreams(int most) {
        String detail = "all " + most + " streams are taken: close one, or read /api/v1/totals instead";
        return problem("too-many-streams", 429, "Too many streams", detail)
                .withHeader("Retry-After", 5)
                .build();
    }

    static HttpProblem rateLimited() {
        String detail = "too many questions about the past wait to be answered: ask again in a moment";
        return problem("rate-limited", 429, "Too many questions", detail)
                .withHeader("Retry-After", 1)
                .build();
    }

    static HttpProblem unavailable() {
        String detail =
                "the figures cannot be read now; nothing is lost, and they are answered again by themselves: ask"
                        + " again in a moment";
        return problem("unavailable", 503, "Not available now", detail)
                .withHeader("Retry-After", 2)
                .build();
    }

    /** A name as a JSON pointer has it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A value as a message shows it: short, and without what a terminal or a log could stumble over. */
    static String shown(String value) {
        String printable = value.codePoints()
                .limit(80)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + printable + (value.length() > printable.length() ? "…" : "") + "\"";
    }

    private static HttpProblem.Builder problem(String type, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(type(type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    /** What is wrong with one parameter. */
    record Fault(String pointer, String detail) {}
}
