package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Revision.Target;

/** The amendments of a lot by what they amend, whether that is here or not; {@code docs/reference/counting.md} rule 3. */
final class Revisions {

    private final Records records;
    private final Map<Integer, Revision> byRow = new HashMap<>(1);
    private final Map<Target, List<Revision>> byTarget = new HashMap<>(1);

    Revisions(Records records) {
        this.records = records;
    }

    /** Remembers what a row says, whether it is an event or a repetition. */
    void remember(Revision revision) {
        byRow.put(revision.row(), revision);
    }

    void enter(Revision revision) {
        byTarget.computeIfAbsent(revision.target(), target -> new ArrayList<>(1))
                .add(revision);
    }

    void leave(Revision revision) {
        byTarget.getOrDefault(revision.target(), List.of()).remove(revision);
    }

    boolean isEmpty() {
        return byTarget.isEmpty();
    }

    Collection<Target> targets() {
        return byTarget.keySet();
    }

    /** What an amendment says. */
    Revision of(int row) {
        Revision revision = byRow.get(row);
        if (revision == null) {
            throw new IllegalArgumentException("row " + row + " is no amendment");
        }
        return revision;
    }

    /** All amendments that are events, in no order. */
    Iterable<Revision> all() {
        return () -> byTarget.values().stream().flatMap(List::stream).iterator();
    }

    /** The amendment that governs a target among those considered, {@code null} if there is none. */
    @Nullable
    Revision governing(Target target, IntPredicate considered) {
        Revision governing = null;
        for (Revision revision : byTarget.getOrDefault(target, List.of())) {
            if (considered.test(revision.row()) && (governing == null || compare(revision, governing) > 0)) {
                governing = revision;
            }
        }
        return governing;
    }

    private int compare(Revision a, Revision b) {
        int numbers = Integer.compare(a.number(), b.number());
        if (numbers != 0) {
            return numbers;
        }
        int recorded = Long.compare(records.recordedAt(a.row()), records.recordedAt(b.row()));
        return recorded != 0 ? recorded : records.id(a.row()).compareTo(records.id(b.row()));
    }

    /** The row of a target, or -1. */
    int find(Target target) {
        return records.identities().find(target.source(), target.id());
    }

    long memoryBytes() {
        return 120 + 330L * byRow.size();
    }
}
