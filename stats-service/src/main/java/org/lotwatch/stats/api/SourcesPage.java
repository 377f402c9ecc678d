package org.lotwatch.stats.api;

import java.util.List;
import org.lotwatch.stats.domain.answer.SourceState;

/** Who reports. */
record SourcesPage(List<Row> rows, boolean more) {

    /** One source. */
    record Row(
            String source,
            String lastSeen,
            String events,
            String applied,
            String duplicates,
            String late,
            String parked,
            String unknownTypes,
            String wrongKeys) {

        static Row of(SourceState source, Moments moments) {
            return new Row(
                    source.source(),
                    moments.second(source.lastSeen()),
                    Figures.grouped(source.events()),
                    Figures.grouped(source.applied()),
                    Figures.grouped(source.duplicates()),
                    Figures.grouped(source.late()),
                    Figures.grouped(source.parked()),
                    Figures.grouped(source.unknownTypes()),
                    Figures.grouped(source.wrongKeys()));
        }
    }
}
