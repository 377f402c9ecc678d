package org.lotwatch.local;

/**
 * Sends a voyage's facts through the real path: requests to the two services, events of strangers to the broker.
 *
 * <p>Found as a {@link java.util.ServiceLoader service} of this name. It must be idempotent: ids and contents depend on
 * seed and scale alone, so that a feed that was cut short is simply run again and what arrived already counts once.
 */
public interface Feed {
    /**
     * Runs to the end, or until {@link Progress#stopRequested()}; then it finishes what it has in hand and returns.
     *
     * @throws FeedException if a target refuses or stays silent; the message names it and what helps
     * @throws InterruptedException if the thread is interrupted
     */
    FeedResult run(FeedTargets targets, Progress progress) throws InterruptedException;
}
