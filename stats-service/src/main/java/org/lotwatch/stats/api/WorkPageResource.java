package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.DiscrepancyService;
import org.lotwatch.stats.DiscrepancyService.Found;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.SourceService;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Pages of what needs somebody's attention. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class WorkPageResource {

    private static final int ROWS = 100;
    private static final int SOURCES = 1000;

    private final DiscrepancyService discrepancies;
    private final SourceService sources;
    private final Frames frames;
    private final Duration silentAfter;

    WorkPageResource(
            DiscrepancyService discrepancies,
            SourceService sources,
            Frames frames,
            @ConfigProperty(name = "lotwatch.sources.silent-after", defaultValue = "24h") Duration silentAfter) {
        this.discrepancies = discrepancies;
        this.sources = sources;
        this.frames = frames;
        this.silentAfter = silentAfter;
    }

    @GET
    @Path("/discrepancies")
    @Operation(hidden = true)
    public Uni<TemplateInstance> discrepancies(
            @QueryParam("code") @Nullable String code,
            @QueryParam("cursor") @Nullable String cursor,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment) {
        String chosen = code == null ? "" : code;
        DiscrepancyCode wanted =
                Texts.oneOf("code", chosen.isEmpty() ? null : chosen, DiscrepancyCode.values(), Enum::name);
        LotFilter filter = filters.filter();
        String list = "page of discrepancies " + wanted + " " + filter;
        Moments moments = new Moments(moment.zone());
        PageLink view = PageLinks.of(filters, moment);
        PageLink link = chosen.isEmpty() ? view : view.with("code", chosen);
        return discrepancies
                .page(Cursor.question(list, moment.asked(), cursor, ROWS), filter, wanted)
                .chain(found -> frames.frame("Discrepancies", "discrepancies", link, moments, found.stamp())
                        .map(frame -> Templates.discrepancies(frame, page(found, list, chosen, frame))));
    }

    @GET
    @Path("/sources")
    @Operation(hidden = true)
    public Uni<TemplateInstance> sources(@QueryParam("tz") @Nullable String tz) {
        Moments moments = new Moments(Times.zone(tz));
        return sources.page(null, SOURCES + 1)
                .chain(found -> frames.frame("Sources", "sources", PageLinks.of(null, null, tz), moments, found.stamp())
                        .map(frame -> Templates.sources(
                                frame,
                                new SourcesPage(
                                        found.body().stream()
                                                .limit(SOURCES)
                                                .map(source -> SourcesPage.Row.of(
                                                        source,
                                                        moments,
                                                        found.stamp().moment().knownAt(),
                                                        silentAfter))
                                                .toList(),
                                        found.body().size() > SOURCES))));
    }

    private static DiscrepanciesPage page(Answer<Listing<Found>> found, String list, String chosen, Frame frame) {
        String cursor = Cursor.next(list, found.stamp().moment(), found.body());
        return new DiscrepanciesPage(
                found.body().items().stream()
                        .map(open -> DiscrepancyPanel.Row.of(open, frame.moments()))
                        .toList(),
                chosen,
                cursor == null ? null : frame.link().with("cursor", cursor).query());
    }
}
