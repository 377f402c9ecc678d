package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Facts that stand but lie after a moment, until they are due. Beyond {@value #MOST} of them only their sum-up is kept. */
final class Pending {

    private static final int MOST = 4_096;

    private final Records records;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private Latest facts;
    private long nextDue = Span.NEVER;
    private boolean complete = true;

    /** A fact, the row of the data that stand for it, and when it happens. */
    record Entry(int fact, int data, long happensAt) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Long.compare(happensAt, other.happensAt);
        }
    }

    Pending(Records records) {
        this.records = records;
        this.facts = new Latest(records);
    }

    void add(int fact, int data, long happensAt) {
        facts.add(fact);
        nextDue = Math.min(nextDue, happensAt);
        if (complete && entries.size() < MOST) {
            entries.add(new Entry(fact, data, happensAt));
        } else {
            complete = false;
            entries.clear();
        }
    }

    /** Takes out what is due at an instant. */
    List<Entry> due(long asOf) {
        List<Entry> due = new ArrayList<>();
        for (Entry next = entries.peek(); next != null && next.happensAt() <= asOf; next = entries.peek()) {
            due.add(next);
            entries.remove();
        }
        if (!due.isEmpty()) {
            facts = new Latest(records);
            entries.forEach(entry -> facts.add(entry.fact()));
            Entry first = entries.peek();
            nextDue = first == null ? Span.NEVER : first.happensAt();
        }
        return due;
    }

    /** Whether all of them can be taken out when they are due. */
    boolean isComplete() {
        return complete;
    }

    Latest facts() {
        return facts;
    }

    /** The earliest time of one, {@link Span#NEVER} if there is none. */
    long nextDue() {
        return nextDue;
    }

    long memoryBytes() {
        return 100 + 36L * entries.size();
    }
}
