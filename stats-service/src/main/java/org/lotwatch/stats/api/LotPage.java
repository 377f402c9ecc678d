package org.lotwatch.stats.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.LedgerService;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.answer.LotState;

/**
 * A lot with its account and ledger.
 *
 * @param next address of the following entries, {@code null} after the last
 */
record LotPage(
        LotState lot,
        Account account,
        List<Entry> entries,
        List<DiscrepancyPanel.Row> discrepancies,
        Moments moments,
        @Nullable String next) {

    public LotAttributes attributes() {
        return lot.attributes();
    }

    /** The years of making in words. */
    public String produced() {
        Integer from = attributes().producedFrom();
        Integer to = attributes().producedTo();
        if (from == null || to == null) {
            return from == null && to == null ? attributes().producedDecade() : String.valueOf(from == null ? to : from);
        }
        return from.equals(to) ? String.valueOf(from) : from + "–" + to;
    }

    public String records() {
        return Figures.grouped(lot.records());
    }

    public String first() {
        return moments.second(lot.firstEventAt());
    }

    public String last() {
        return moments.second(lot.lastEventAt());
    }

    public String lastInspected() {
        return moments.second(lot.lastInspectedAt());
    }

    public String operableShare() {
        return Figures.percent(lot.tally().operable(), lot.tally().inspectedAndPresent());
    }

    public String inspectedShare() {
        return Figures.percent(lot.tally().inspected(), lot.tally().introduced());
    }

    /**
     * One record of the ledger.
     *
     * @param kind of the decision, which decides the colour
     * @param note what else there is to say, empty when nothing
     */
    record Entry(
            String time,
            String arrival,
            String what,
            String source,
            String id,
            String decision,
            String kind,
            String effect,
            String place,
            String note,
            String data) {

        static Entry of(LedgerService.Line line, Moments moments) {
            LedgerEntry entry = line.entry();
            String json = line.data().json();
            return new Entry(
                    moments.second(entry.time()),
                    moments.second(entry.position().arrival()),
                    Wording.of(entry.type()),
                    entry.id().source(),
                    entry.id().id(),
                    Wording.of(entry.decision()),
                    entry.decision().label(),
                    effect(entry),
                    entry.position().topic().label() + "-" + entry.position().partition() + ":"
                            + entry.position().offset(),
                    note(entry),
                    json == null ? String.valueOf(line.data().missing()) : json);
        }

        /** With thousands separators where it moves rounds, else in its own words. */
        private static String effect(LedgerEntry entry) {
            Map<String, Long> rounds = entry.effect().rounds();
            return rounds.isEmpty() ? entry.effect().text() : Effects.shown(rounds);
        }

        private static String note(LedgerEntry entry) {
            if (entry.amendedBy() != null) {
                return "amended by " + entry.amendedBy().id();
            }
            if (entry.amends() != null) {
                return "amends " + entry.amends().id();
            }
            return entry.wrongKey() ? "came under a wrong key" : "";
        }
    }

    /** Signed rounds in words. */
    static final class Effects {

        private Effects() {}

        static String shown(Map<String, Long> rounds) {
            StringBuilder text = new StringBuilder();
            rounds.forEach((field, moved) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(moved > 0 ? "+" : "−")
                    .append(Figures.grouped(Math.abs(moved)))
                    .append(' ')
                    .append(words(field)));
            return text.toString();
        }

        /** A field's name in words: {@code restoredUnmatched} is "restored unmatched". */
        private static String words(String field) {
            return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }
    }
}
