package org.lotwatch.benchmarks.streams;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the journal of a task; it always has a changelog. */
final class LotJournalBuilder implements StoreBuilder<LotJournal> {

    @Override
    public StoreBuilder<LotJournal> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<LotJournal> withCachingDisabled() {
        throw new UnsupportedOperationException("the journal is written when the task commits");
    }

    @Override
    public StoreBuilder<LotJournal> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<LotJournal> withLoggingDisabled() {
        throw new UnsupportedOperationException("without a changelog a crash would lose entries");
    }

    @Override
    public LotJournal build() {
        return new LotJournal();
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return LotJournal.NAME;
    }
}
