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
import org.lotwatch.stats.ParkedService;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedItem;
import org.lotwatch.stats.domain.answer.ParkedSummary;

/** Pages on which parked records are read, repaired and worked off. */
@Path("/parked")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ParkedPageResource {

    private static final int ROWS = 100;

    private final ParkedService parked;
    private final Frames frames;

    ParkedPageResource(ParkedService parked, Frames frames) {
        this.parked = parked;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> parked(
            @BeanParam ParkedFilterParameters filters,
            @QueryParam("before") @Nullable String before,
            @QueryParam("tz") @Nullable String tz) {
        filters.leaveOutEmpty();
        ParkedFilter filter = filters.filter();
        long last = before == null ? Long.MAX_VALUE : Texts.number("before", before, 0, Long.MAX_VALUE);
        PageLink link = filters.link(tz == null || tz.isEmpty() ? null : tz);
        return parked.summary(ParkedFilter.ALL)
                .chain(summary -> parked.page(filter, last, ROWS + 1)
                        .chain(found -> frames.frame(
                                        "Parked", "parked", link, new Moments(Times.zone(tz)), found.stamp())
                                .map(frame -> Templates.parked(
                                        frame, page(found.body().records(), summary.body(), filter, frame)))));
    }

    @GET
    @Path("/{id}")
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

    private static ParkedPage page(List<ParkedItem> found, ParkedSummary summary, ParkedFilter filter, Frame frame) {
        List<ParkedItem> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? frame.link()
                        .with("before", String.valueOf(shown.get(ROWS - 1).id()))
                        .query()
                : null;
        return new ParkedPage(
                ParkedPage.reasons(summary, frame.link(), filter),
                ParkedPage.sources(summary, frame.link(), filter),
                shown.stream()
                        .map(item -> ParkedPage.Row.of(item, frame.moments()))
                        .toList(),
                next);
    }
}
