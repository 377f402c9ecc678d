package org.lotwatch.stats.api;

import java.time.Duration;
import java.util.Optional;
import org.lotwatch.stats.Stamp;
import org.lotwatch.stats.domain.LotTally;

/**
 * How far the figures can be trusted, in one line.
 *
 * @param state decides the colour: {@code live}, {@code behind} or {@code unknown}
 * @param behind in words
 * @param balances whether the books of all lots balance
 * @param difference by how much they do not
 * @param parked open records that could not be counted
 */
record Strip(String state, String behind, boolean balances, String difference, String parked, boolean anyParked) {

    private static final Duration LIVE = Duration.ofSeconds(5);

    /** The strip of now; the tally is that of all lots. */
    static Strip of(Stamp stamp, LotTally all, long parked) {
        return new Strip(
                state(stamp.lag()),
                stamp.lag().map(Strip::behind).orElse("the log cannot be asked how far behind"),
                all.balances(),
                Figures.grouped(Math.abs(all.broughtIn() - all.accountedFor())),
                Figures.grouped(parked),
                parked > 0);
    }

    private static String state(Optional<Duration> lag) {
        return lag.map(behind -> behind.compareTo(LIVE) < 0 ? "live" : "behind").orElse("unknown");
    }

    private static String behind(Duration lag) {
        return lag.isZero() ? "everything applied" : Figures.spoken(lag) + " behind";
    }
}
