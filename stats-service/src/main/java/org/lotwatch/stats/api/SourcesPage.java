package org.lotwatch.stats.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.SourceState;

/** Who reports. */
record SourcesPage(List<Row> rows, boolean more) {

    /** One source. */
    record Row(
            String source,
            String lastSeen,
            @Nullable String silentFor,
            String perMinute,
            String events,
            String applied,
            String duplicates,
            String late,
            String parked,
            String unknownTypes,
            String wrongKeys,
            String skew,
            boolean anyParked) {

        static Row of(SourceState source, Moments moments, Instant now, Duration silentAfter) {
            Duration silence = Duration.between(source.lastSeen(), now);
            return new Row(
                    source.source(),
                    moments.second(source.lastSeen()),
                    silence.compareTo(silentAfter) > 0 ? Figures.spoken(silence) : null,
                    Figures.perMinute(source.recent(), SourceState.RECENT_MINUTES)
                            .toPlainString(),
                    Figures.grouped(source.events()),
                    Figures.grouped(source.applied()),
                    Figures.grouped(source.duplicates()),
                    Figures.grouped(source.late()),
                    Figures.grouped(source.parked()),
                    Figures.grouped(source.unknownTypes()),
                    Figures.grouped(source.wrongKeys()),
                    source.clockSkewMillis() == 0 ? "–" : Figures.spoken(Duration.ofMillis(source.clockSkewMillis())),
                    source.parked() > 0);
        }
    }
}
