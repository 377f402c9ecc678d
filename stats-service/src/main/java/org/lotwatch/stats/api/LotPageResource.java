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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.LedgerService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.LotService;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.answer.LedgerFilter;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.LotState;

/** Pages of lots. */
@Path("/lots")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class LotPageResource {

    private static final int ENTRIES = 50;
    private static final int LOTS = 100;
    private static final LedgerFilter EVERYTHING = new LedgerFilter(null, null, null);

    private final LotService lots;
    private final LedgerService ledgers;
    private final Frames frames;

    LotPageResource(LotService lots, LedgerService ledgers, Frames frames) {
        this.lots = lots;
        this.ledgers = ledgers;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> lots(
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @QueryParam("cursor") @Nullable String cursor) {
        LotFilter filter = filters.filter();
        String list = "page of lots " + filter;
        PageLink link = PageLinks.of(filters, moment);
        Moments moments = new Moments(moment.zone());
        ListQuestion question = Cursor.question(list, moment.asked(), cursor, LOTS);
        return lots.page(question, filter)
                .chain(found -> frames.frame("Lots", "lots", link, moments, found.stamp())
                        .map(frame -> Templates.lots(frame, page(found, list, link, moments))));
    }

    @GET
    @Path("/{lotId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> lot(
            @PathParam("lotId") String lotId,
            @BeanParam MomentParameters moment,
            @QueryParam("cursor") @Nullable String cursor) {
        LotKey key = LotResource.known(lotId);
        String list = "ledger " + key;
        ListQuestion question = Cursor.question(list, moment.asked(), cursor, ENTRIES);
        PageLink link = PageLinks.of(moment.asOf, moment.knownAt, moment.tz);
        return lot(lotId, key, question.asked())
                .chain(found -> entries(key, found, question)
                        .chain(lines -> frames.frame(
                                        found.body().lotId(), "lots", link, new Moments(moment.zone()), found.stamp())
                                .map(frame -> Templates.lot(frame, page(frame, found.body(), lines, list)))));
    }

    private Uni<Answer<LotState>> lot(String lotId, LotKey key, Asked asked) {
        return lots.lot(key, asked)
                .map(answer ->
                        new Answer<>(answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownLot(lotId))));
    }

    private Uni<List<LedgerService.Line>> entries(LotKey key, Answer<LotState> lot, ListQuestion question) {
        Asked same = new Asked(lot.stamp().moment().asOf(), lot.stamp().moment().knownAt(), null);
        String from = question.start().from();
        LogPosition after = from == null ? null : LogPlaces.parse(from).orElseThrow(() -> Problems.badCursor(from));
        return ledgers.page(key, same, EVERYTHING, after, ENTRIES + 1)
                .map(Answer::body)
                .map((Optional<List<LedgerService.Line>> lines) -> lines.orElse(List.of()));
    }

    private static LotPage page(Frame frame, LotState lot, List<LedgerService.Line> lines, String list) {
        List<LedgerService.Line> shown = lines.subList(0, Math.min(ENTRIES, lines.size()));
        String next = lines.size() > ENTRIES
                ? frame.link()
                        .with(
                                "cursor",
                                cursor(frame, list, shown.get(ENTRIES - 1)).text())
                        .query()
                : null;
        return new LotPage(
                lot,
                Account.of(lot.tally()),
                shown.stream()
                        .map(line -> LotPage.Entry.of(line, frame.moments()))
                        .toList(),
                lot.discrepancies().stream()
                        .map(open -> DiscrepancyPanel.Row.of(lot, open, frame.moments()))
                        .toList(),
                frame.moments(),
                next);
    }

    private static Cursor cursor(Frame frame, String list, LedgerService.Line last) {
        PageStart start = new PageStart(LogPlaces.text(last.entry().position()), 0, Map.of());
        return new Cursor(list, frame.stamp().moment(), start);
    }

    private static LotsPage page(Answer<Listing<LotState>> found, String list, PageLink link, Moments moments) {
        String cursor = Cursor.next(list, found.stamp().moment(), found.body());
        return new LotsPage(
                found.body().items().stream()
                        .map(lot -> LotsPage.Row.of(lot, moments))
                        .toList(),
                cursor == null ? null : link.with("cursor", cursor).query());
    }
}
