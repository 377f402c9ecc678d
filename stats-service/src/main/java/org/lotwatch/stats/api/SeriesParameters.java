package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.SeriesClock;
import org.lotwatch.stats.SeriesQuestion;
import org.lotwatch.stats.domain.answer.Interval;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Of what time a series is, and in which parts. */
class SeriesParameters {

    private static final int MOST = 2_000;
    private static final String FORM = "an RFC 3339 instant, or a date for that whole day in tz";

    @QueryParam("from")
    @Parameter(
            description = "Where the first part begins: an RFC 3339 instant, or a date for the beginning of that day in"
                    + " tz",
            example = "2024-02-01")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Where the last part ends: an RFC 3339 instant, or a date for the end of that day in tz",
            example = "2024-02-29")
    @Nullable
    String to;

    @QueryParam("interval")
    @Parameter(
            description = "ISO 8601: P1D, P1W, P1M as the calendar of tz has them, PT1H, PT15M by the clock; at least"
                    + " PT1M and at most 2000 parts. Default: P1D",
            example = "P1D")
    @Nullable
    String interval;

    @QueryParam("clock")
    @Parameter(
            description = "event: when it happened; arrival: when it became known. Default: event",
            example = "event")
    @Nullable
    String clock;

    SeriesQuestion question(MomentParameters moment, LotFilter filter) {
        List<Instant> bounds = bounds(moment.zone());
        Instant end = SeriesQuestion.before(bounds.get(bounds.size() - 1));
        Asked asked = moment.asked();
        boolean byEvent = clock() == SeriesClock.EVENT;
        String other = byEvent ? moment.asOf : moment.knownAt;
        if (other != null) {
            String mustBe = "left out: the series itself runs through it";
            throw Problems.validation(byEvent ? "asOf" : "knownAt", mustBe, other);
        }
        Asked atEnd = byEvent
                ? new Asked(end, asked.knownAt(), asked.source())
                : new Asked(asked.asOf(), end, asked.source());
        return new SeriesQuestion(atEnd, filter, bounds, clock());
    }

    SeriesClock clock() {
        SeriesClock told = Texts.oneOf("clock", clock, SeriesClock.values(), Labelled::label);
        return told == null ? SeriesClock.EVENT : told;
    }

    Interval interval() {
        String text = interval == null ? "P1D" : interval;
        return Interval.parse(text)
                .orElseThrow(() -> Problems.validation(
                        "interval", "an ISO 8601 duration such as P1D, P1W, P1M or PT1H, at least PT1M", text));
    }

    private List<Instant> bounds(ZoneId zone) {
        if (from == null || to == null) {
            throw Problems.missing(from == null ? "from" : "to", FORM);
        }
        ZonedDateTime begin = Times.beginning("from", from, zone);
        Instant end = Times.end("to", to, zone);
        if (!begin.toInstant().isBefore(end)) {
            throw Problems.badTime("from", "before to, which was " + Problems.shown(to), from);
        }
        List<Instant> bounds = interval().bounds(begin, end, MOST);
        if (bounds.size() > MOST + 1) {
            throw Problems.rangeTooWide(
                    "a series has at most " + MOST + " parts: ask for a longer interval, or for less time");
        }
        return bounds;
    }
}
