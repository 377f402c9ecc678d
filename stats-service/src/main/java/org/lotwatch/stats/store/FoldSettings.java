package org.lotwatch.stats.store;

import java.util.List;

/**
 * What totals depend on besides the log.
 *
 * @param foldVersion of the rules that count
 * @param lanes partitions of each input topic
 * @param clusterId of the brokers that hold the log
 */
public record FoldSettings(int foldVersion, int lanes, List<String> sourceOrder, String clusterId) {

    /** The rules of {@code docs/reference/counting.md} as they are now; a change of results is a new number. */
    public static final int CURRENT_FOLD = 1;

    public FoldSettings {
        sourceOrder = List.copyOf(sourceOrder);
    }
}
