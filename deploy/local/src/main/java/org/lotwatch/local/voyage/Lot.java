package org.lotwatch.local.voyage;

import java.util.List;
import java.util.Locale;

/**
 * One lot aboard.
 *
 * @param number from 0, across all passages
 * @param made the year of making, 1970-1989
 * @param passage the passage that carries it, from 0
 * @param line its line on that passage's manifest, from 1
 * @param containers that hold it
 */
record Lot(int number, Nature nature, int made, long rounds, int passage, int line, List<String> containers) {

    Lot {
        containers = List.copyOf(containers);
    }

    /** As marked on the manifest. */
    String lotId() {
        return String.format(Locale.ROOT, "NJ-%s-%d-%04d", nature.mark(), made % 100, number + 1);
    }

    /** As some inspectors write it; it is the same lot. */
    String carelessLotId() {
        return lotId().toLowerCase(Locale.ROOT) + ' ';
    }

    String roundId(int round) {
        return String.format(Locale.ROOT, "R%05d", round + 1);
    }

    /** The number as it stands in the ids of papers. */
    String paperNumber() {
        return String.format(Locale.ROOT, "%04d", number + 1);
    }

    /** Every round of a third of the lots is looked at. */
    boolean isCounted() {
        return number % 3 == 0;
    }

    /** Samples of some lots are reported by how many rounds had which verdict, not round by round. */
    boolean isGrouped() {
        return !isCounted() && number % 5 == 4;
    }
}
