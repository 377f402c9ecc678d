package org.lotwatch.stats;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.store.FoldSettings;
import org.lotwatch.stats.store.SettingsRepository;

/** Refuses to start where totals would be mixed: counted so far under one set of rules, from now on under another. */
@ApplicationScoped
class StartCheck {

    private final SettingsRepository settings;
    private final ClaimOrder order;

    StartCheck(SettingsRepository settings, ClaimOrder order) {
        this.settings = settings;
        this.order = order;
    }

    void check(@Observes StartupEvent event) {
        settings.read().ifPresent(kept -> check(kept, order));
    }

    /** @throws IllegalStateException when the totals were folded under other settings */
    static void check(FoldSettings kept, ClaimOrder order) {
        if (kept.foldVersion() != FoldSettings.CURRENT_FOLD) {
            throw refused(
                    "fold version " + kept.foldVersion(),
                    "fold version " + FoldSettings.CURRENT_FOLD,
                    "run the version that counted them");
        }
        if (!kept.sourceOrder().equals(order.sources())) {
            throw refused(
                    "lotwatch.claims.source-order=" + String.join(",", kept.sourceOrder()),
                    "lotwatch.claims.source-order=" + String.join(",", order.sources()),
                    "set it back");
        }
    }

    private static IllegalStateException refused(String kept, String configured, String wayBack) {
        return new IllegalStateException("the totals were counted under " + kept + ", this service is set to "
                + configured + "; " + wayBack + ", or count again from the topics into an empty database");
    }
}
