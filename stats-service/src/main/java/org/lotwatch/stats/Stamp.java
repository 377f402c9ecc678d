package org.lotwatch.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LedgerPosition;

/**
 * What an answer holds for.
 *
 * @param moment with both instants told
 * @param position up to where the log is applied
 * @param lag how far that is behind the log, empty when the log cannot be asked
 * @param settled whether the same question can never have another answer: both instants are past, and everything that
 *     arrived by then is applied
 */
public record Stamp(Moment moment, LedgerPosition position, Optional<Duration> lag, boolean settled) {

    /** Time that brokers' clocks may differ from ours: what arrived earlier cannot get company any more. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    static Stamp of(Asked asked, Instant now, LedgerPosition position, Optional<Duration> lag) {
        Moment moment = asked.at(now);
        boolean past = asked.asOf() != null && asked.asOf().isBefore(now);
        boolean settled = past
                && lag.filter(Duration::isZero).isPresent()
                && moment.knownAt().isBefore(now.minus(CLOCK_DIFFERENCE));
        return new Stamp(moment, position, lag, settled);
    }

    /** Equal for two answers to one question exactly when nothing has changed between them. */
    public String revision() {
        StringBuilder revision = new StringBuilder();
        if (!settled) {
            position.lanes().forEach(lane -> revision.append(lane.version()).append('.'));
            revision.append(position.due());
        }
        return revision.toString();
    }
}
