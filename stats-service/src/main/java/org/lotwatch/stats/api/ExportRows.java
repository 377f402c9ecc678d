package org.lotwatch.stats.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.DiscrepancyService.Found;
import org.lotwatch.stats.api.sheet.Sheet;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.LotState;

/**
 * Rows of exports, and the names of their columns.
 *
 * @param zone of all times
 */
record ExportRows(ZoneId zone) {

    static final List<String> TALLY = List.of(
            "introduced",
            "withdrawn",
            "sampledOut",
            "uninspected",
            "inspected",
            "operable",
            "restorable",
            "inoperable",
            "undetermined",
            "restored",
            "condemned",
            "restoredUnmatched",
            "reinspectedUnmatched",
            "overInspected",
            "lots",
            "populationUnknown");
    static final List<String> LOT = joined(
            List.of(
                    "lotId",
                    "lotKey",
                    "nature",
                    "origin",
                    "destination",
                    "shipment",
                    "producedDecade",
                    "producedFrom",
                    "producedTo"),
            joined(TALLY, List.of("firstEventAt", "lastEventAt", "lastInspectedAt", "records")));
    static final List<String> SERIES = joined(
            List.of("start", "end"),
            joined(TALLY, TALLY.stream().map(field -> "changes." + field).toList()));
    static final List<String> EVENT = List.of(
            "lotId",
            "lotKey",
            "source",
            "id",
            "type",
            "time",
            "recordedTime",
            "arrival",
            "topic",
            "partition",
            "offset",
            "decision",
            "effect");
    static final List<String> DISCREPANCY = List.of("lotId", "lotKey", "code", "since", "detail", "events");

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    Sheet.Row totals(List<String> keys, LotTally tally) {
        List<@Nullable Object> cells = new ArrayList<>(keys);
        add(cells, TallyView.of(tally));
        return row(cells);
    }

    Sheet.Row lot(LotState lot) {
        LotAttributes attributes = lot.attributes();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(lot.lotId());
        cells.add(lot.key().value());
        cells.add(attributes.nature());
        cells.add(attributes.origin());
        cells.add(attributes.destination());
        cells.add(attributes.shipment());
        cells.add(attributes.producedDecade());
        cells.add(attributes.producedFrom());
        cells.add(attributes.producedTo());
        add(cells, TallyView.of(lot.tally()));
        cells.add(time(lot.firstEventAt()));
        cells.add(time(lot.lastEventAt()));
        cells.add(time(lot.lastInspectedAt()));
        cells.add(lot.records());
        return row(cells);
    }

    Sheet.Row bucket(SeriesView.BucketView bucket) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(bucket.start());
        cells.add(bucket.end());
        add(cells, bucket.levels());
        add(cells, bucket.changes());
        return row(cells);
    }

    Sheet.Row event(LotKey lot, String lotId, LedgerEntry entry) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(lotId);
        cells.add(lot.value());
        cells.add(entry.id().source());
        cells.add(entry.id().id());
        cells.add(entry.type().label());
        cells.add(time(entry.time()));
        cells.add(time(entry.recordedTime()));
        cells.add(time(entry.position().arrival()));
        cells.add(entry.position().topic().label());
        cells.add(entry.position().partition());
        cells.add(entry.position().offset());
        cells.add(entry.decision().label());
        cells.add(entry.effect().text());
        return row(cells);
    }

    Sheet.Row discrepancy(Found found) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(found.lotId());
        cells.add(found.key().value());
        cells.add(found.discrepancy().code().name());
        cells.add(time(found.discrepancy().since()));
        cells.add(found.discrepancy().detail());
        cells.add(found.discrepancy().events().stream()
                .map(event -> event.source() + " " + event.id())
                .collect(Collectors.joining("; ")));
        return row(cells);
    }

    private @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : Times.local(instant, zone);
    }

    private static void add(List<@Nullable Object> cells, TallyView tally) {
        cells.add(tally.introduced());
        cells.add(tally.withdrawn());
        cells.add(tally.sampledOut());
        cells.add(tally.uninspected());
        cells.add(tally.inspected());
        cells.add(tally.operable());
        cells.add(tally.restorable());
        cells.add(tally.inoperable());
        cells.add(tally.undetermined());
        cells.add(tally.restored());
        cells.add(tally.condemned());
        cells.add(tally.restoredUnmatched());
        cells.add(tally.reinspectedUnmatched());
        cells.add(tally.overInspected());
        cells.add(tally.lots());
        cells.add(tally.populationUnknown());
    }

    private static Sheet.Row row(List<@Nullable Object> cells) {
        return new Sheet.Row(cells);
    }
}
