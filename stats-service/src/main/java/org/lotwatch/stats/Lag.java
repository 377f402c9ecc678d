package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.lotwatch.stats.domain.answer.LedgerPosition;

/** How far what is applied is behind the log. */
public interface Lag {

    /**
     * How long the oldest record that is in the log but not yet applied has been waiting, at most; zero when nothing is left
     * to apply, empty when the log cannot be asked.
     *
     * @param position what the answer rests on
     */
    Uni<Optional<Duration>> behind(LedgerPosition position);
}
