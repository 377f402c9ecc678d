package org.lotwatch.stats.domain.answer;

import java.util.List;
import org.lotwatch.stats.domain.LotTally;

/**
 * The lots that share a value in each dimension asked for.
 *
 * @param identity what tells it from other groups: natures in lower case, lots by key
 * @param shown the same in the lots' own spelling
 */
public record Group(List<String> identity, List<String> shown, LotTally tally) {

    public Group {
        identity = List.copyOf(identity);
        shown = List.copyOf(shown);
    }

    Group plus(Group other) {
        List<String> spelling = compare(shown, other.shown) <= 0 ? shown : other.shown;
        return new Group(identity, spelling, tally.plus(other.tally));
    }

    /** List order, element by element; both have the same size. */
    static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
