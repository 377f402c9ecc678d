package org.lotwatch.stats.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the records of a moment say apart from their meaning: how many, from whom, and which repeat an id. */
final class Seen {

    private static final int NONE = -1;
    private static final int[] NOBODY = {};

    private final Records records;
    private final Latest collisions;
    private final BitSet sources = new BitSet();
    /** Of each source its last event by log order. */
    private int[] lastEvents = NOBODY;

    private Set<String> names = Set.of();
    private int first = NONE;
    private long total;

    Seen(Records records) {
        this.records = records;
        this.collisions = new Latest(records);
    }

    /**
     * @param event the row of the event that the record is or repeats
     */
    void add(int row, int event) {
        total++;
        if (first == NONE || (!records.isLast(row) && LogOrder.compare(records, row, first) < 0)) {
            first = row;
        }
        if (!sources.get(records.sourceNumber(row))) {
            sources.set(records.sourceNumber(row));
            names = names();
        }
        if (row == event) {
            last(row);
        } else if (records.fingerprint(row) != records.fingerprint(event)) {
            collisions.add(row);
        }
    }

    private void last(int event) {
        int source = records.sourceNumber(event);
        if (source >= lastEvents.length) {
            int known = lastEvents.length;
            lastEvents = Arrays.copyOf(lastEvents, source + 1);
            Arrays.fill(lastEvents, known, lastEvents.length, NONE);
        }
        int last = lastEvents[source];
        if (last == NONE || records.isLast(event) || LogOrder.compare(records, event, last) > 0) {
            lastEvents[source] = event;
        }
    }

    long total() {
        return total;
    }

    /** The lot as its first record spells it. */
    String spelling(String otherwise) {
        return first == NONE ? otherwise : records.spelling(first);
    }

    private Set<String> names() {
        Set<String> sorted = new TreeSet<>();
        sources.stream().forEach(number -> sorted.add(records.sources().text(number)));
        return Collections.unmodifiableSet(sorted);
    }

    /** Sorted. */
    Set<String> sources() {
        return names;
    }

    Latest collisions() {
        return collisions;
    }

    /** Of the sources whose last event came with a wrong key, that event. */
    Latest wrongKeys() {
        Latest wrong = new Latest(records);
        for (int event : lastEvents) {
            if (event != NONE && records.shape(event).wrongKey()) {
                wrong.add(event);
            }
        }
        return wrong;
    }
}
