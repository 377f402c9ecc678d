package org.lotwatch.stats;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.stats.domain.ClaimOrder;

/** What the fold is made with. */
@ApplicationScoped
class FoldBeans {

    /** The order in which sources are believed where their claims differ. */
    @Produces
    @Singleton
    ClaimOrder claimOrder(@ConfigProperty(name = "lotwatch.claims.source-order") Optional<List<String>> sources) {
        return new ClaimOrder(sources.orElse(List.of()));
    }

    @Produces
    @Singleton
    @DefaultBean
    EventCodec codec() {
        return new EventCodec();
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
