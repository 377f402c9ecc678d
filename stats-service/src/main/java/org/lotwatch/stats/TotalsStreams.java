package org.lotwatch.stats;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Totals, again whenever they may have changed. */
@ApplicationScoped
public class TotalsStreams {

    /** Stands for no version: lower than any. */
    public static final long NONE = -1;

    private final TotalsService totals;
    private final LedgerWatch watch;
    private final AtomicInteger open = new AtomicInteger();
    private final int most;

    TotalsStreams(
            TotalsService totals,
            LedgerWatch watch,
            @ConfigProperty(name = "lotwatch.streams.most", defaultValue = "200") int most) {
        this.totals = totals;
        this.watch = watch;
        this.most = most;
    }

    /**
     * Current totals whose version is another than the one that is known already. Whoever reads slowly gets the latest and misses those
     * between.
     *
     * @param known a version, or {@link #NONE}
     * @throws TooManyStreamsException when all streams are taken
     */
    public Multi<Answer<Totals>> changes(TotalsQuestion question, long known) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw new TooManyStreamsException(most);
        }
        AtomicLong shown = new AtomicLong(known);
        return watch.positions()
                .filter(position -> position.version() != shown.get())
                .onItem()
                .transformToUniAndConcatenate(position -> totals.totals(question))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .filter(answer -> shown.getAndSet(version(answer)) != version(answer))
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** The version that the totals of now have. */
    public static long version(Answer<?> answer) {
        return answer.stamp().position().version();
    }
}
