package org.lotwatch.stats.domain;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;

/**
 * Draws the {@link Sample} of a lot from its books: the rules of inspections, applied to those of probability samples
 * alone. A round that is inspected again counts once, and destroyed rounds tell what they were.
 */
final class Sampling {

    private final Records records;
    private final Books books;
    private final RoundPlaces places;
    private final BitSet rounds = new BitSet();
    private final Map<Verdict, Long> found = new EnumMap<>(Verdict.class);
    private final Set<SampleDesign> designs = EnumSet.noneOf(SampleDesign.class);
    private long sampled;

    Sampling(Records records, Books books) {
        this.records = records;
        this.books = books;
        this.places = new RoundPlaces(records);
    }

    Sample sample() {
        if (books.fold().isBeyondCounting()) {
            return Sample.NONE;
        }
        books.forEachCounting(this::take);
        rounds.stream().forEach(this::place);
        return new Sample(population(), sampled, found, books.fold().inspected() - sampled, designs);
    }

    private void take(int row) {
        Shape shape = records.shape(row);
        SampleDesign design = shape.design();
        if (!records.isInspection(row) || design == null || !Sample.PROBABILITY.contains(design)) {
            return;
        }
        designs.add(design);
        if (!shape.byRound()) {
            count(shape, records.quantity(row));
            return;
        }
        int round = records.round(row);
        if (!rounds.get(round) || places.outranks(row, places.deciding(round))) {
            rounds.set(round);
            places.decide(round, row);
        }
    }

    private void place(int round) {
        count(records.shape(places.deciding(round)), 1);
    }

    private void count(Shape shape, long quantity) {
        if (shape.prior() == null) {
            sampled += quantity;
        } else {
            found.merge(shape.prior(), -quantity, Long::sum);
        }
        if (shape.verdict() != null) {
            found.merge(shape.verdict(), quantity, Long::sum);
        }
    }

    /** What was brought in, but for rounds that left unseen. */
    private @Nullable Long population() {
        long introduced = books.fold().introduced();
        return introduced == 0
                ? null
                : Long.valueOf(Math.max(introduced - books.fold().withdrawnUninspected(), 0));
    }
}
