package org.lotwatch.local.voyage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lotwatch.events.Verdict;
import org.lotwatch.local.voyage.Chance.Occasion;

/**
 * What there is: the lots, and the condition of every round. At scale 1: 1,500,000 rounds in 1,500 lots in 412 containers.
 * Immutable.
 */
final class Stock {

    private static final int FEWEST_PASSAGES = 8;
    private static final int MOST_LINES = 5_000;
    private static final int LOTS = 1_500;
    private static final int ROUNDS = 1_500_000;
    private static final int CONTAINERS = 412;
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS = 20;

    private static final List<Nature> NATURES = List.of(Nature.values());

    private final Chance chance;
    private final long rounds;
    private final int containers;
    private final int passages;
    private final List<Lot> lots;

    Stock(long seed, double scale) {
        this.chance = new Chance(seed);
        int lotCount = scaled(LOTS, scale);
        this.rounds = Math.max(lotCount, Math.round(ROUNDS * scale));
        this.containers = scaled(CONTAINERS, scale);
        this.passages = Math.max(FEWEST_PASSAGES, (lotCount + MOST_LINES - 1) / MOST_LINES);
        this.lots = lots(sizes(lotCount));
    }

    List<Lot> lots() {
        return lots;
    }

    long rounds() {
        return rounds;
    }

    int containers() {
        return containers;
    }

    int passages() {
        return passages;
    }

    List<Lot> aboard(int passage) {
        return lots.stream().filter(lot -> lot.passage() == passage).toList();
    }

    /** What an inspection finds a round to be: about half are inoperable, the older the more. */
    Verdict verdict(Lot lot, int round) {
        double inoperable = 0.64 - 0.0147 * (lot.made() - FIRST_YEAR);
        double fraction = chance.fraction(Occasion.ROUND, lot.number(), round);
        if (fraction < inoperable) {
            return Verdict.INOPERABLE;
        }
        double rest = (fraction - inoperable) / (1 - inoperable);
        if (rest < 0.02) {
            return Verdict.UNDETERMINED;
        }
        return rest < 0.36 ? Verdict.RESTORABLE : Verdict.OPERABLE;
    }

    Chance chance() {
        return chance;
    }

    /** About half to one and a half times the mean each; together exactly all rounds. */
    private long[] sizes(int lotCount) {
        SplittableRandom random = chance.on(Occasion.LOT_SIZES, 0);
        double[] weights = IntStream.range(0, lotCount)
                .mapToDouble(i -> random.nextDouble(0.5, 1.5))
                .toArray();
        double all = IntStream.range(0, lotCount).mapToDouble(i -> weights[i]).sum();
        long[] sizes = new long[lotCount];
        double weight = 0;
        long given = 0;
        for (int i = 0; i < lotCount; i++) {
            weight += weights[i];
            long until = i == lotCount - 1 ? rounds : Math.max(given + 1, Math.round(rounds * weight / all));
            sizes[i] = until - given;
            given = until;
        }
        return sizes;
    }

    private List<Lot> lots(long[] sizes) {
        List<Lot> all = new ArrayList<>(sizes.length);
        int[] lines = new int[passages];
        long before = 0;
        for (int i = 0; i < sizes.length; i++) {
            SplittableRandom random = chance.on(Occasion.LOT, i);
            Nature nature = NATURES.get(random.nextInt(NATURES.size()));
            int made = FIRST_YEAR + random.nextInt(YEARS);
            int passage = (int) ((long) i * passages / sizes.length);
            lines[passage]++;
            all.add(new Lot(i, nature, made, sizes[i], passage, lines[passage], holding(before, sizes[i])));
            before += sizes[i];
        }
        return List.copyOf(all);
    }

    /** The containers that hold the rounds from the first on, when all are packed in the order of the lots. */
    private List<String> holding(long first, long size) {
        int from = (int) (first * containers / rounds);
        int to = (int) ((first + size - 1) * containers / rounds);
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> String.format(Locale.ROOT, "NJDU%06d", number + 1))
                .toList();
    }

    private static int scaled(int whole, double scale) {
        return (int) Math.max(1, Math.round(whole * scale));
    }
}
