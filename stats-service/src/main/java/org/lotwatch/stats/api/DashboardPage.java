package org.lotwatch.stats.api;

import java.util.List;
import org.lotwatch.stats.domain.LotTally;

/**
 * The figures of the front page.
 *
 * @param natures all that can be chosen, whatever is chosen now
 * @param decades likewise
 * @param stream the address of the figures as they change, empty for a moment that does not
 */
record DashboardPage(
        Account account,
        List<GroupRow> byNature,
        List<GroupRow> byDecade,
        List<String> natures,
        List<String> decades,
        DiscrepancyPanel panel,
        String stream) {

    public LotTally tally() {
        return account.tally();
    }

    public String lots() {
        return Figures.grouped(tally().lots());
    }

    public String introduced() {
        return Figures.grouped(tally().introduced());
    }

    public String inspected() {
        return Figures.grouped(tally().inspected());
    }

    public String inspectedShare() {
        return Figures.percent(tally().inspected(), tally().introduced());
    }

    public String present() {
        return Figures.grouped(tally().inspectedAndPresent());
    }

    public String operable() {
        return Figures.grouped(tally().operable());
    }

    public String operableShare() {
        return Figures.percent(tally().operable(), tally().inspectedAndPresent());
    }

    public String restorable() {
        return Figures.grouped(tally().restorable());
    }

    public String restorableShare() {
        return Figures.percent(tally().restorable(), tally().inspectedAndPresent());
    }

    public String inoperable() {
        return Figures.grouped(tally().inoperable());
    }

    public String inoperableShare() {
        return Figures.percent(tally().inoperable(), tally().inspectedAndPresent());
    }

    public String undetermined() {
        return Figures.grouped(tally().undetermined());
    }

    public String undeterminedShare() {
        return Figures.percent(tally().undetermined(), tally().inspectedAndPresent());
    }

    public String restored() {
        return Figures.grouped(tally().restored());
    }

    /** Lots of which nothing was introduced, empty when there is none. */
    public String unknownLots() {
        return tally().populationUnknown() == 0 ? "" : Figures.grouped(tally().populationUnknown());
    }
}
