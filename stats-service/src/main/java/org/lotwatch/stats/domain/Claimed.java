package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What follows from the claims that count, worked out once for as long as they stay the same. */
final class Claimed {

    private final Records records;
    private final List<Integer> entries;
    private final List<LineClaims> lines;
    private final List<List<LineClaim>> claims = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();
    private final LotAttributes attributes;
    private final @Nullable Discrepancy contested;
    private final @Nullable Discrepancy natures;

    Claimed(Records records, Claims counting) {
        this.records = records;
        this.entries = counting.entries();
        this.lines = counting.sorted();
        lines.forEach(line -> claims.add(claims(line)));
        List<Claim> accepted = entries.stream().map(records::claim).toList();
        accepted.forEach(claim -> entered.add(claim.shipmentId()));
        attributes = new AttributesOfClaims(accepted).attributes();
        contested = findContested();
        natures = findNatures();
    }

    LotAttributes attributes() {
        return attributes;
    }

    /** When the first accepted claim introduced rounds, {@link Span#NEVER} if none did. */
    long firstEntry() {
        return entries.stream().mapToLong(records::happenedAt).min().orElse(Span.NEVER);
    }

    @Nullable
    Discrepancy contested() {
        return contested;
    }

    @Nullable
    Discrepancy natures() {
        return natures;
    }

    /** By shipment and line, with the rounds inspected as of now. */
    List<ShipmentLine> lines(Fold fold) {
        List<ShipmentLine> shown = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Claim accepted = records.claim(lines.get(i).accepted());
            boolean only = entered.size() == 1 && entered.contains(accepted.shipmentId());
            long inspected = only ? fold.inspected() : fold.inspected(accepted.shipmentId());
            List<LineClaim> all = claims.get(i);
            shown.add(new ShipmentLine(accepted.shipmentId(), accepted.line(), all.get(0), all, inspected));
        }
        return shown;
    }

    private List<LineClaim> claims(LineClaims line) {
        List<LineClaim> all = new ArrayList<>();
        line.ranked().forEach(row -> all.add(claim(row, row == line.accepted())));
        return List.copyOf(all);
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

    private @Nullable Discrepancy findContested() {
        Latest named = new Latest(records);
        List<String> details = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<LineClaim> all = claims.get(i);
            if (all.stream().anyMatch(claim -> disagree(claim, all.get(0)))) {
                lines.get(i).ranked().forEach(row -> named.add(records.factOf(row)));
                details.add(contest(records.claim(lines.get(i).accepted()), all.size()));
            }
        }
        return discrepancy(DiscrepancyCode.CONTESTED_CLAIM, named, Sentence.list(details));
    }

    private static boolean disagree(LineClaim a, LineClaim b) {
        return a.quantity() != b.quantity() || a.movement() != b.movement();
    }

    private static String contest(Claim accepted, int claims) {
        return "line " + accepted.line() + " of shipment " + accepted.shipmentId() + ": "
                + Sentence.counted(accepted.quantity(), "round") + " accepted out of "
                + Sentence.counted(claims, "claim");
    }

    private @Nullable Discrepancy findNatures() {
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Latest named = new Latest(records);
        for (LineClaims line : lines) {
            String nature = records.claim(line.accepted()).nature();
            found.merge(nature, nature, (a, b) -> a.compareTo(b) < 0 ? a : b);
            named.add(records.factOf(line.accepted()));
        }
        String detail = "accepted claims name " + Sentence.list(List.copyOf(found.values()));
        return found.size() < 2 ? null : discrepancy(DiscrepancyCode.NATURE_CONFLICT, named, detail);
    }

    private static @Nullable Discrepancy discrepancy(DiscrepancyCode code, Latest named, String detail) {
        return named.isEmpty() ? null : named.discrepancy(code, detail);
    }
}
