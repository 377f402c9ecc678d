package org.lotwatch.stats.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.DiscrepancyService;
import org.lotwatch.stats.EventsQuestion;
import org.lotwatch.stats.EventsService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.LotService;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.SeriesQuestion;
import org.lotwatch.stats.SeriesService;
import org.lotwatch.stats.Stamps;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.TotalsService;
import org.lotwatch.stats.api.sheet.Sheet;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.Group;

/**
 * Reads the tables of exports: all rows, at the moment of the first. A page is read when the one before it is sent; between
 * two pages nothing is held, so a reader that is slow or leaves costs nothing.
 */
@ApplicationScoped
class Exports {

    private static final int PAGE = 1_000;

    private final Stamps stamps;
    private final TotalsService totals;
    private final SeriesService series;
    private final LotService lots;
    private final DiscrepancyService discrepancies;
    private final EventsService events;

    Exports(
            Stamps stamps,
            TotalsService totals,
            SeriesService series,
            LotService lots,
            DiscrepancyService discrepancies,
            EventsService events) {
        this.stamps = stamps;
        this.totals = totals;
        this.series = series;
        this.lots = lots;
        this.discrepancies = discrepancies;
        this.events = events;
    }

    Uni<Answer<ExportTable>> table(ExportQuestion question) {
        ExportRows rows = new ExportRows(question.zone());
        return switch (question.kind()) {
            case TOTALS -> totals(question, rows);
            case LOTS -> paged(question, ExportRows.LOT, page -> lots.page(page, question.filter()), rows::lot);
            case SERIES -> series(question, rows);
            case EVENTS -> events(question, rows);
            case DISCREPANCIES ->
                paged(
                        question,
                        ExportRows.DISCREPANCY,
                        page -> discrepancies.page(page, question.filter(), question.code()),
                        rows::discrepancy);
        };
    }

    private Uni<Answer<ExportTable>> totals(ExportQuestion question, ExportRows rows) {
        List<String> keys = question.groupBy().stream().map(Labelled::label).toList();
        return totals.totals(new TotalsQuestion(question.asked(), question.filter(), question.groupBy()))
                .map(answer -> new Answer<>(
                        answer.stamp(),
                        new ExportTable(ExportRows.joined(keys, ExportRows.TALLY), one(rows(answer.body(), rows)))));
    }

    private static List<Sheet.Row> rows(Totals totals, ExportRows rows) {
        return totals.groupBy().isEmpty()
                ? List.of(rows.totals(List.of(), totals.total()))
                : totals.groups().stream().map(group -> row(group, rows)).toList();
    }

    private static Sheet.Row row(Group group, ExportRows rows) {
        return rows.totals(group.shown(), group.tally());
    }

    private Uni<Answer<ExportTable>> series(ExportQuestion question, ExportRows rows) {
        SeriesQuestion asked = question.series();
        if (asked == null) {
            throw new IllegalArgumentException("a series has bounds");
        }
        return series.levels(asked)
                .map(answer -> new Answer<>(
                        answer.stamp(),
                        new ExportTable(
                                ExportRows.SERIES,
                                one(SeriesView.buckets(asked.bounds(), question.zone(), answer.body()).stream()
                                        .map(rows::bucket)
                                        .toList()))));
    }

    private static Multi<List<Sheet.Row>> one(List<Sheet.Row> rows) {
        return Multi.createFrom().item(rows);
    }

    private <T> Uni<Answer<ExportTable>> paged(
            ExportQuestion question,
            List<String> columns,
            Function<ListQuestion, Uni<Answer<Listing<T>>>> page,
            Function<T, Sheet.Row> row) {
        return page.apply(new ListQuestion(question.asked(), PageStart.FIRST, PAGE))
                .map(first -> new Answer<>(
                        first.stamp(),
                        new ExportTable(
                                columns,
                                pages(first, page)
                                        .map(items -> items.stream().map(row).toList()))));
    }

    /** The first page, and those that follow it, all at its moment. */
    private static <T> Multi<List<T>> pages(
            Answer<Listing<T>> first, Function<ListQuestion, Uni<Answer<Listing<T>>>> page) {
        PageStart second = first.body().next();
        Multi<List<T>> begin = Multi.createFrom().item(first.body().items());
        if (second == null) {
            return begin;
        }
        Moment moment = first.stamp().moment();
        Asked pinned = new Asked(moment.asOf(), moment.knownAt(), moment.source());
        Multi<List<T>> rest = Multi.createBy()
                .repeating()
                .<Place, Listing<T>>uni(
                        () -> new Place(second),
                        place -> page.apply(new ListQuestion(pinned, place.next, PAGE))
                                .map(Answer::body)
                                .invoke(place::after))
                .whilst(listing -> listing.next() != null)
                .map(Listing::items);
        return Multi.createBy().concatenating().streams(begin, rest);
    }

    private Uni<Answer<ExportTable>> events(ExportQuestion question, ExportRows rows) {
        return stamps.of(question.asked())
                .map(stamp -> new Answer<>(
                        stamp,
                        new ExportTable(
                                ExportRows.EVENT,
                                events.all(new EventsQuestion(stamp.moment(), question.filter(), null))
                                        .onItem()
                                        .transformToMultiAndConcatenate(
                                                lot -> Multi.createFrom().iterable(slices(lot, rows))))));
    }

    /** The records of a lot some at a time, each worked out when it is sent. */
    private static List<List<Sheet.Row>> slices(EventsService.OfLot lot, ExportRows rows) {
        int size = lot.entries().size();
        return new AbstractList<>() {
            @Override
            public List<Sheet.Row> get(int slice) {
                int last = Math.min(size, (slice + 1) * PAGE);
                return lot.entries().subList(slice * PAGE, last).stream()
                        .map(entry -> rows.event(lot.key(), lot.lotId(), entry))
                        .toList();
            }

            @Override
            public int size() {
                return (size + PAGE - 1) / PAGE;
            }
        };
    }

    /** Where the next page begins. */
    private static final class Place {

        private PageStart next;

        Place(PageStart next) {
            this.next = next;
        }

        void after(Listing<?> listing) {
            PageStart following = listing.next();
            if (following != null) {
                next = following;
            }
        }
    }
}
