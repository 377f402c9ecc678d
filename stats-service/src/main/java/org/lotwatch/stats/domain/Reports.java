package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lotwatch.events.LotKey;

/** Writes up a lot's books. */
final class Reports {

    private final LotKey key;
    private final Records records;

    Reports(LotKey key, Records records) {
        this.key = key;
        this.records = records;
    }

    LotReport of(Books books) {
        LotTally tally = books.fold().tally();
        Span span = books.fold().span();
        return new LotReport(
                books.seen().spelling(key.value()),
                key,
                Skeleton.of(key),
                attributes(books),
                tally,
                new Discrepancies(records, books, tally).all(),
                lines(books),
                books.seen().sources(),
                Micros.orNull(span.first()),
                Micros.orNull(span.last()),
                Micros.orNull(span.lastInspection()),
                books.nextDue() == Span.NEVER ? null : Micros.instant(books.nextDue()),
                books.seen().total());
    }

    private LotAttributes attributes(Books books) {
        List<Claim> claims = new ArrayList<>();
        books.fold().claims().entries().forEach(row -> claims.add(records.claim(row)));
        return new AttributesOfClaims(claims).attributes();
    }

    private List<ShipmentLine> lines(Books books) {
        Set<String> entered = new HashSet<>();
        books.fold()
                .claims()
                .entries()
                .forEach(row -> entered.add(records.claim(row).shipmentId()));
        List<ShipmentLine> lines = new ArrayList<>();
        for (LineClaims claims : books.fold().claims().sorted()) {
            lines.add(line(books, claims, entered));
        }
        return lines;
    }

    private ShipmentLine line(Books books, LineClaims claims, Set<String> entered) {
        Claim accepted = records.claim(claims.accepted());
        boolean only = entered.size() == 1 && entered.contains(accepted.shipmentId());
        List<LineClaim> all = new ArrayList<>();
        claims.ranked().forEach(row -> all.add(claim(row, row == claims.accepted())));
        long inspected = only ? books.fold().inspected() : books.fold().inspected(accepted.shipmentId());
        return new ShipmentLine(accepted.shipmentId(), accepted.line(), all.get(0), all, inspected);
    }

    private LineClaim claim(int row, boolean accepted) {
        Claim claim = records.claim(row);
        return new LineClaim(
                records.eventId(records.factOf(row)),
                Micros.instant(records.happenedAt(row)),
                Micros.orNull(records.recordedAt(row)),
                claim.quantity(),
                claim.movement(),
                claim.nature(),
                claim.origin(),
                claim.destination(),
                accepted);
    }
}
