package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;

/**
 * What a revision says to the world; it fixes the events to the last byte.
 *
 * @param why {@code null} where nothing is amended
 * @param content what the paper says now; for a retraction, what it said
 * @param added parts that are told for the first time
 * @param corrected parts that are told anew
 * @param retracted parts that are taken back
 */
public record Change(
        String source,
        int revision,
        Instant recordedAt,
        @Nullable Why why,
        Content content,
        List<Integer> added,
        List<Integer> corrected,
        List<Integer> retracted) {

    public Change {
        added = List.copyOf(added);
        corrected = List.copyOf(corrected);
        retracted = List.copyOf(retracted);
        if (why == null && !(corrected.isEmpty() && retracted.isEmpty())) {
            throw new IllegalArgumentException("an amendment must have a reason, revision " + revision + " has none");
        }
    }

    /**
     * What a revision says.
     *
     * @param before what the paper said until then; {@code null} for its first revision
     */
    public static Change of(Revision revision, @Nullable Content before) {
        Content now = revision.content();
        Map<Integer, Fact> was = before == null ? Map.of() : facts(revision, before);
        Map<Integer, Fact> is = now == null ? Map.of() : facts(revision, now);
        List<Integer> added = new ArrayList<>();
        List<Integer> corrected = new ArrayList<>();
        List<Integer> retracted = new ArrayList<>();
        TreeSet<Integer> parts = new TreeSet<>(was.keySet());
        parts.addAll(is.keySet());
        for (Integer part : parts) {
            Fact fact = is.get(part);
            if (fact == null) {
                retracted.add(part);
            } else if (!was.containsKey(part)) {
                added.add(part);
            } else if (!fact.equals(was.get(part))) {
                corrected.add(part);
            }
        }
        Content said = now != null ? now : before;
        if (said == null) {
            throw new IllegalArgumentException("a paper must be filed before it is retracted");
        }
        return new Change(
                revision.source(),
                revision.number(),
                revision.recordedAt(),
                revision.why(),
                said,
                added,
                corrected,
                retracted);
    }

    private static Map<Integer, Fact> facts(Revision revision, Content content) {
        return content.facts(revision.source(), revision.recordedAt());
    }

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return added.isEmpty() && corrected.isEmpty() && retracted.isEmpty();
    }

    /** First what is new, then what is corrected, then what is taken back; always the same events. */
    public List<LotEvent> events() {
        Map<Integer, Fact> facts = content.facts(source, recordedAt);
        List<LotEvent> events = new ArrayList<>(added.size() + corrected.size() + retracted.size());
        added.forEach(part -> events.add(fact(facts, part)));
        if (why != null) {
            Why reason = why;
            corrected.forEach(part -> events.add(corrected(part, fact(facts, part), reason)));
            retracted.forEach(part -> events.add(retracted(part, reason)));
        }
        return events;
    }

    private static Fact fact(Map<Integer, Fact> facts, int part) {
        Fact fact = facts.get(part);
        if (fact == null) {
            throw new IllegalArgumentException(
                    "a change must have the content of its parts, part " + part + " has none");
        }
        return fact;
    }

    private RecordCorrected corrected(int part, Fact replacement, Why reason) {
        return new RecordCorrected(
                amendment(part),
                content.lotId(),
                content.factId(part),
                content.factType(),
                revision,
                reason.reason(),
                reason.note(),
                replacement);
    }

    private RecordRetracted retracted(int part, Why reason) {
        return new RecordRetracted(
                amendment(part),
                content.lotId(),
                content.factId(part),
                content.factType(),
                revision,
                reason.reason(),
                reason.note());
    }

    private Header amendment(int part) {
        return new Header(new EventId(source, content.factId(part) + "/r" + revision), recordedAt, recordedAt);
    }
}
