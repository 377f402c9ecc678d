package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotState;
import org.lotwatch.stats.store.LotRow;

/** Walks over lots by key, batch by batch, until a page is full: every page shows the moment that the first one showed. */
@ApplicationScoped
class LotWalk {

    private static final int BATCH = 500;

    private final Stamps stamps;
    private final PinnedLots pinned;
    private final LookAlikes lookAlikes;

    LotWalk(Stamps stamps, PinnedLots pinned, LookAlikes lookAlikes) {
        this.stamps = stamps;
        this.pinned = pinned;
        this.lookAlikes = lookAlikes;
    }

    /**
     * One page.
     *
     * @param source the rows that may have items
     * @param items of one lot, always in the same order
     */
    <T> Uni<Answer<Listing<T>>> page(ListQuestion question, Source source, Function<LotState, List<T>> items) {
        Map<Integer, Long> versions = question.start().versions();
        return stamps.answer(question.asked(), (session, stamp) -> {
                    Map<Integer, Long> pin = question.asked().knowsEverything()
                            ? stamp.position().versions()
                            : versions;
                    return source.rows(
                                    session,
                                    stamp.moment(),
                                    pin,
                                    question.start().from(),
                                    BATCH)
                            .map(rows -> new Batch(pin, rows));
                })
                .chain(batch -> states(batch)
                        .map(states -> new Shelf<>(items, question).with(states))
                        .chain(shelf -> finished(shelf, batch, question, source)));
    }

    private Uni<List<LotState>> states(Answer<Batch> batch) {
        Moment moment = batch.stamp().moment();
        Map<Integer, Long> pin = batch.body().pin();
        return pinned.at(moment, pin, batch.body().rows()).chain(states -> lookAlikes.added(states, moment));
    }

    private <T> Uni<Answer<Listing<T>>> finished(
            Shelf<T> shelf, Answer<Batch> batch, ListQuestion question, Source source) {
        Moment moment = batch.stamp().moment();
        Map<Integer, Long> pin = batch.body().pin();
        if (shelf.isFull() || batch.body().isLast()) {
            return Uni.createFrom().item(new Answer<>(batch.stamp(), shelf.listing(pin)));
        }
        Asked same = new Asked(moment.asOf(), moment.knownAt(), moment.source());
        PageStart rest = new PageStart(batch.body().lastKey(), Integer.MAX_VALUE, pin);
        ListQuestion more = new ListQuestion(same, rest, question.limit() - shelf.size());
        return page(more, source, shelf.itemsOf())
                .map(tail -> new Answer<>(batch.stamp(), shelf.followedBy(tail.body())));
    }

    /** Where the rows come from. */
    interface Source {
        /**
         * Rows in the order of their keys.
         *
         * @param pin versions of the lanes: rows written later, and any when it is empty, are read whatever they say
         * @param from first key, {@code null} for the first of all
         */
        Uni<List<LotRow>> rows(
                Mutiny.Session session, Moment moment, Map<Integer, Long> pin, @Nullable String from, int most);
    }

    private record Batch(Map<Integer, Long> pin, List<LotRow> rows) {

        boolean isLast() {
            return rows.size() < BATCH;
        }

        String lastKey() {
            return rows.get(rows.size() - 1).state().key().value();
        }
    }

    /** Items found so far, and where the first one that did not fit stands. */
    private static final class Shelf<T> {

        private final Function<LotState, List<T>> items;
        private final ListQuestion question;
        private final List<T> found = new ArrayList<>();
        private @Nullable String nextFrom;
        private int nextSkip;

        Shelf(Function<LotState, List<T>> items, ListQuestion question) {
            this.items = items;
            this.question = question;
        }

        Shelf<T> with(List<LotState> states) {
            for (LotState state : states) {
                add(state.key().value(), items.apply(state));
            }
            return this;
        }

        private void add(String key, List<T> ofLot) {
            int first = key.equals(question.start().from()) ? question.start().skip() : 0;
            for (int i = first; i < ofLot.size() && !isFull(); i++) {
                if (found.size() < question.limit()) {
                    found.add(ofLot.get(i));
                } else {
                    nextFrom = key;
                    nextSkip = i;
                }
            }
        }

        boolean isFull() {
            return nextFrom != null;
        }

        int size() {
            return found.size();
        }

        Function<LotState, List<T>> itemsOf() {
            return items;
        }

        Listing<T> listing(Map<Integer, Long> pin) {
            return new Listing<>(found, nextFrom == null ? null : new PageStart(nextFrom, nextSkip, pin));
        }

        Listing<T> followedBy(Listing<T> tail) {
            found.addAll(tail.items());
            return new Listing<>(found, tail.next());
        }
    }
}
