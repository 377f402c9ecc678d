package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.SeriesClock;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.Interval;

/** The body of {@code GET /totals/series}. */
@Schema(name = "Series", description = "A sum of lots as it changed, one object per part; those without a change too.")
record SeriesView(
        @Schema(examples = "P1D") String interval,
        @Schema(examples = "Asia/Vladivostok") String tz,
        @Schema(examples = "event") String clock,
        List<BucketView> buckets,
        @JsonUnwrapped StampView stamp) {

    static SeriesView of(Form form, List<Instant> bounds, Answer<List<LotTally>> answer) {
        return new SeriesView(
                form.interval().text(),
                form.zone().getId().equals("Z") ? "UTC" : form.zone().getId(),
                form.clock().label(),
                buckets(bounds, form.zone(), answer.body()),
                StampView.of(answer.stamp()));
    }

    static List<BucketView> buckets(List<Instant> bounds, ZoneId zone, List<LotTally> levels) {
        List<BucketView> buckets = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            buckets.add(new BucketView(
                    Times.local(bounds.get(i - 1), zone),
                    Times.local(bounds.get(i), zone),
                    TallyView.of(levels.get(i)),
                    TallyView.change(levels.get(i - 1), levels.get(i))));
        }
        return buckets;
    }

    /** How the series was asked for. */
    record Form(Interval interval, ZoneId zone, SeriesClock clock) {}

    /** One part. */
    @Schema(name = "SeriesBucket")
    record BucketView(
            @Schema(
                    description = "Its first instant, with the offset of the zone",
                    examples = "2024-02-10T00:00:00+10:00")
            String start,

            @Schema(description = "The first instant after it", examples = "2024-02-11T00:00:00+10:00")
            String end,

            @Schema(description = "The totals at its end") TallyView levels,

            @Schema(description = "What changed within it, signed")
            TallyView changes) {}
}
