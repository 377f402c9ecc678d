package org.lotwatch.stats;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much of the ledgers is kept where. */
@ConfigMapping(prefix = "lotwatch.ledgers")
public interface LedgerSettings {

    /** Memory for ledgers; two fifths of the heap unless set. Ledgers not used for longest leave first. */
    Optional<MemorySize> maxMemory();

    /** Records taken from the log and not committed yet; reading waits when there are more. */
    @WithDefault("200000")
    int maxUncommittedRecords();

    /** Bytes of the same. */
    @WithDefault("96M")
    MemorySize maxUncommittedBytes();

    /** A lane's journal is turned into pages when it is larger than this. */
    @WithDefault("8M")
    MemorySize journalBytes();

    /** A lane's journal is turned into pages when it has more rows than this. */
    @WithDefault("200")
    int journalRows();

    /** An event that arrives longer than this after its time is counted as late. */
    @WithDefault("24h")
    Duration lateAfter();

    /** Whether a lane that has never begun may begin in a log whose first records are gone. */
    @WithDefault("false")
    boolean acceptIncompleteLog();

    /** The bound on memory in bytes. */
    default long memoryBound() {
        return maxMemory()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / 5 * 2);
    }
}
