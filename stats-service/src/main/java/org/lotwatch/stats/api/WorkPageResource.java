package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.DiscrepancyService;
import org.lotwatch.stats.DiscrepancyService.Found;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.ParkedService;
import org.lotwatch.stats.SourceService;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** Pages of what needs somebody's attention. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class WorkPageResource {

    private static final int ROWS = 100;
    private static final int SOURCES = 1000;

    private final DiscrepancyService discrepancies;
    private final ParkedService parked;
    private final SourceService sources;
    private final Frames frames;

    WorkPageResource(DiscrepancyService discrepancies, ParkedService parked, SourceService sources, Frames frames) {
        this.discrepancies = discrepancies;
        this.parked = parked;
        this.sources = sources;
        this.frames = frames;
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
    @Path("/parked")
    @Operation(hidden = true)
    public Uni<TemplateInstance> parked(
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("before") @Nullable String before,
            @QueryParam("tz") @Nullable String tz) {
        String chosen = reason == null ? "" : reason;
        ParkedFilter filter =
                new ParkedFilter(null, chosen.isEmpty() ? null : Texts.atMost("reason", chosen, 64), null, null);
        long last = before == null ? Long.MAX_VALUE : Texts.number("before", before, 0, Long.MAX_VALUE);
        Moments moments = new Moments(Times.zone(tz));
        PageLink zone = PageLinks.of(null, null, tz);
        PageLink link = chosen.isEmpty() ? zone : zone.with("reason", chosen);
        return parked.openByReason()
                .chain(open -> parked.page(filter, last, ROWS + 1)
                        .chain(found -> frames.frame("Parked", "parked", link, moments, found.stamp())
                                .map(frame -> Templates.parked(
                                        frame,
                                        page(
                                                found.body().records(),
                                                ParkedPage.reasons(open.body()),
                                                chosen,
                                                frame)))));
    }

    @GET
    @Path("/parked/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> record(@PathParam("id") String id, @QueryParam("tz") @Nullable String tz) {
        long number = Texts.number("id", id, 0, Long.MAX_VALUE);
        Moments moments = new Moments(Times.zone(tz));
        PageLink link = PageLinks.of(null, null, tz);
        return parked.one(number)
                .chain(found -> frames.frame("Record " + id, "parked", link, moments, found.stamp())
                        .map(frame -> Templates.record(
                                frame,
                                RecordPage.of(
                                        found.body().orElseThrow(() -> Problems.unknownParked(number)),
                                        frame.moments()))));
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
                                                .map(source -> SourcesPage.Row.of(source, moments))
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

    private static ParkedPage page(
            List<ParkedRecord> found, List<ParkedPage.Reason> reasons, String chosen, Frame frame) {
        List<ParkedRecord> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? frame.link()
                        .with("before", String.valueOf(shown.get(ROWS - 1).id()))
                        .query()
                : null;
        return new ParkedPage(
                reasons,
                shown.stream()
                        .map(record -> ParkedPage.Row.of(record, frame.moments()))
                        .toList(),
                chosen,
                next);
    }
}
