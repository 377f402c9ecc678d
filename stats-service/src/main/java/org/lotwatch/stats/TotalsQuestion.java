package org.lotwatch.stats;

import java.util.List;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Which lots to sum, by what, and for when. */
public record TotalsQuestion(Asked asked, LotFilter filter, List<Dimension> groupBy) {

    public TotalsQuestion {
        groupBy = List.copyOf(groupBy);
    }
}
