package org.lotwatch.benchmarks.rivals;

import java.util.Locale;
import java.util.Optional;

/** A contest as Markdown: medians with the least and the most, ratios, and every single run. */
final class ContestTable {
    private final Contest contest;

    private ContestTable(Contest contest) {
        this.contest = contest;
    }

    static String of(Contest contest) {
        ContestTable table = new ContestTable(contest);
        return "## " + contest.conditions() + "\n\n" + table.medians() + "\n" + table.everyRun();
    }

    /** What the columns mean, and who is who. */
    static String meanings() {
        StringBuilder text = new StringBuilder("""
                Medians of the runs, in brackets the least and the most. Rates count every record, duplicates included, up to the
                commit that covers the last one. Cold begins at the first commit, warm at the first that covers half of the
                records, in the same process; "with start" at the start of the process. CPU is processor time of application,
                broker and PostgreSQL a record, over the whole run with the start, and from where warm begins. Ratios are
                medians of the ratios round by round. The totals of every lot were read after the end and equal what was sent,
                unless a run is marked as failed; raw counts nothing.

                """);
        for (Candidate candidate : Candidate.values()) {
            text.append("* ")
                    .append(candidate.label())
                    .append(": ")
                    .append(candidate.description())
                    .append('\n');
        }
        return text.toString();
    }

    private String medians() {
        StringBuilder table = new StringBuilder("""
                | candidate | runs | events/s cold | events/s warm | with start | start s | CPU us/event | warm | peak MiB | ours / it, cold | ours / it, warm |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        Results ours = contest.results(Candidate.OURS);
        contest.results()
                .forEach((candidate, runs) -> table.append("| ")
                        .append(candidate.label())
                        .append(" | ")
                        .append(runs.timings().size())
                        .append(cell("%,.0f", runs.spread(Timing::cold)))
                        .append(cell("%,.0f", runs.spread(Timing::warm)))
                        .append(cell("%,.0f", runs.spread(Timing::all)))
                        .append(cell("%.1f", runs.spread(Timing::startSeconds)))
                        .append(cell("%.2f", runs.spread(Timing::cpuMicros)))
                        .append(cell("%.2f", runs.spread(Timing::warmCpuMicros)))
                        .append(cell("%,.0f", runs.spread(Timing::peakMebibytes)))
                        .append(cell("%.2f", ours.ratio(runs, Timing::cold)))
                        .append(cell("%.2f", ours.ratio(runs, Timing::warm)))
                        .append(" |\n"));
        return table.toString();
    }

    private static String cell(String format, Optional<Spread> figure) {
        return " | " + figure.map(known -> known.text(format)).orElse("-");
    }

    private String everyRun() {
        StringBuilder lines = new StringBuilder("""
                | every run | events/s cold | events/s warm | with start | CPU us/event | warm | load before | load after |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        contest.results().forEach((candidate, all) -> {
            all.timings().forEach(timing -> lines.append(line(candidate, timing)));
            all.failures()
                    .forEach(reason ->
                            lines.append("| %s | failed: %s | | | | | | |%n".formatted(candidate.label(), reason)));
        });
        return lines.toString();
    }

    private static String line(Candidate candidate, Timing timing) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f |%n",
                candidate.label(),
                timing.cold(),
                timing.warm(),
                timing.all(),
                timing.cpuMicros(),
                timing.warmCpuMicros(),
                timing.loadBefore(),
                timing.loadAfter());
    }
}
