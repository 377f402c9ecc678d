package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ParkedService;
import org.lotwatch.stats.Stamp;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.TotalsService;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Makes the frames of the pages, with the strip of this moment. */
@ApplicationScoped
class Frames {

    private static final TotalsQuestion ALL = new TotalsQuestion(Asked.NOW, LotFilter.ALL, List.of());

    private final TotalsService totals;
    private final ParkedService parked;

    Frames(TotalsService totals, ParkedService parked) {
        this.totals = totals;
        this.parked = parked;
    }

    Uni<Strip> strip() {
        return totals.totals(ALL).chain(all -> strip(all));
    }

    /** The strip, out of the totals of all lots now. */
    Uni<Strip> strip(Answer<Totals> all) {
        return parked.open().map(open -> Strip.of(all.stamp(), all.body().total(), open));
    }

    Uni<Frame> frame(String title, String section, PageLink link, Moments moments, Stamp stamp) {
        return strip().map(strip -> frame(title, section, link, moments, stamp, strip));
    }

    static Frame frame(String title, String section, PageLink link, Moments moments, Stamp stamp, Strip strip) {
        boolean frozen = !link.get("asOf").isEmpty() || !link.get("knownAt").isEmpty();
        return new Frame(title, section, strip, link, moments, stamp, frozen);
    }
}
