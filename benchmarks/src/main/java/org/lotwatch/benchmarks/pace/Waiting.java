package org.lotwatch.benchmarks.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotwatch.benchmarks.PacedLoad;

/** The rounds that are not visible yet, by partition in the order in which they will be. For one thread. */
final class Waiting {
    private final List<Deque<Long>> rounds;
    private final long[] before;
    private long left;

    /**
     * The rounds that a load sends next.
     *
     * @param partition of each of them, by its number from 0
     * @param visible rounds by nature, before the first is sent
     */
    Waiting(LongToIntFunction partition, int partitions, long rounds, Map<String, Long> visible) {
        this.rounds =
                Stream.<Deque<Long>>generate(ArrayDeque::new).limit(partitions).toList();
        this.before = IntStream.range(0, partitions)
                .mapToLong(number -> visible.getOrDefault(PacedLoad.nature(number), 0L))
                .toArray();
        this.left = rounds;
        for (long round = 0; round < rounds; round++) {
            this.rounds.get(partition.applyAsInt(round)).add(round);
        }
    }

    boolean isOver() {
        return left == 0;
    }

    /**
     * Takes the wait of each round that an answer shows and none before it did.
     *
     * @param visible rounds by nature
     * @param now when the answer was here
     * @return how many such rounds there were
     */
    long see(Map<String, Long> visible, long now, Schedule schedule, Percentiles waits) {
        long leftBefore = left;
        for (int partition = 0; partition < before.length; partition++) {
            long shown = visible.getOrDefault(PacedLoad.nature(partition), 0L);
            Deque<Long> queue = rounds.get(partition);
            for (; before[partition] < shown; before[partition]++, left--) {
                waits.take(schedule.due(queue.remove()), now);
            }
        }
        return leftBefore - left;
    }
}
