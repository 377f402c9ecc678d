package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.DiscrepancyService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.TotalsService;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.LotFilter;

/** The front page, and the parts of it that are asked for again. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class DashboardResource {

    private static final List<Dimension> GROUPS = List.of(Dimension.NATURE, Dimension.PRODUCED_DECADE);
    private static final int PANEL_ROWS = 12;

    private final TotalsService totals;
    private final DiscrepancyService discrepancies;
    private final Frames frames;

    DashboardResource(TotalsService totals, DiscrepancyService discrepancies, Frames frames) {
        this.totals = totals;
        this.discrepancies = discrepancies;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> dashboard(@BeanParam FilterParameters filters, @BeanParam MomentParameters moment) {
        View view = View.of(filters, moment);
        return totals.totals(new TotalsQuestion(Asked.NOW, LotFilter.ALL, GROUPS))
                .chain(all -> shown(view, all).chain(shown -> page(view, all, shown)));
    }

    @GET
    @Path("/parts/strip")
    @Operation(hidden = true)
    public Uni<TemplateInstance> strip() {
        return frames.strip().map(Templates::strip);
    }

    @GET
    @Path("/parts/discrepancies")
    @Operation(hidden = true)
    public Uni<TemplateInstance> panel(@BeanParam FilterParameters filters, @BeanParam MomentParameters moment) {
        return panel(View.of(filters, moment)).map(Templates::panel);
    }

    private Uni<Answer<Totals>> shown(View view, Answer<Totals> all) {
        boolean isAll = view.asked().isCurrent() && view.filter().equals(LotFilter.ALL);
        return isAll
                ? Uni.createFrom().item(all)
                : totals.totals(new TotalsQuestion(view.asked(), view.filter(), GROUPS));
    }

    private Uni<TemplateInstance> page(View view, Answer<Totals> all, Answer<Totals> shown) {
        return Uni.combine()
                .all()
                .unis(panel(view), frames.strip(all))
                .asTuple()
                .map(parts -> Templates.dashboard(
                        Frames.frame("Totals", "totals", view.link(), view.moments(), shown.stamp(), parts.getItem2()),
                        page(view, all.body(), shown.body(), parts.getItem1())));
    }

    private static DashboardPage page(View view, Totals all, Totals shown, DiscrepancyPanel panel) {
        String stream = view.asked().isCurrent()
                ? "/api/v1/totals/stream"
                        + view.link()
                                .without("tz")
                                .with("groupBy", "nature,producedDecade")
                                .query()
                : "";
        return new DashboardPage(
                Account.of(shown.total()),
                GroupRow.natures(shown),
                GroupRow.decades(shown),
                GroupRow.natures(all).stream().map(GroupRow::key).sorted().toList(),
                GroupRow.decades(all).stream().map(GroupRow::key).toList(),
                panel,
                stream);
    }

    private Uni<DiscrepancyPanel> panel(View view) {
        ListQuestion question = new ListQuestion(view.asked(), PageStart.FIRST, PANEL_ROWS);
        return discrepancies
                .page(question, view.filter(), null)
                .map(found -> DiscrepancyPanel.of(found.body(), view.moments(), view.link()));
    }

    /** What the address asks for. */
    private record View(Asked asked, LotFilter filter, Moments moments, PageLink link) {

        static View of(FilterParameters filters, MomentParameters moment) {
            return new View(
                    moment.asked(), filters.filter(), new Moments(moment.zone()), PageLinks.of(filters, moment));
        }
    }
}
