package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.domain.Decision.Accepted;
import org.lotwatch.inspection.domain.Decision.Reason;
import org.lotwatch.inspection.domain.Decision.Refused;
import org.lotwatch.inspection.domain.Decision.Repeated;

/**
 * A report or a restoration with its history. Orders are idempotent: given again, they are found to be carried out.
 *
 * @param revisions in their order, the first with number 1; at most the last one is a retraction
 */
public record Paper(List<Revision> revisions) {

    private static final int SHOWN = 20;

    public Paper {
        revisions = List.copyOf(revisions);
        for (int i = 0; i < revisions.size(); i++) {
            boolean early = i < revisions.size() - 1;
            if (revisions.get(i).number() != i + 1 || (early && revisions.get(i).isRetraction())) {
                throw new IllegalArgumentException("revisions must be in order and end with a retraction, were "
                        + revisions.stream().map(Revision::kind).toList());
            }
        }
    }

    /** Files a paper for the first time. */
    public static Accepted filed(Content content, String source, Instant now) {
        return new Accepted(new Revision(1, source, now, null, content));
    }

    public Paper plus(Revision revision) {
        List<Revision> longer = new ArrayList<>(revisions);
        longer.add(revision);
        return new Paper(longer);
    }

    /** The paper is filed again: a repetition if it says what it said at first, or says now. */
    public Decision fileAgain(Content filed) {
        for (Revision revision : List.of(revisions.get(0), lastWithContent())) {
            if (filed.differencesFrom(contentOf(revision)).isEmpty()) {
                return new Repeated(revisions.get(0));
            }
        }
        List<Difference> differences = filed.differencesFrom(content());
        return conflict(
                filed.id() + " is recorded with other content; to change it, post to its corrections", differences);
    }

    /** The paper says something else from now on, about the same lot. */
    public Decision correct(Content corrected, Why why, Instant now) {
        if (!corrected.lotId().key().equals(content().lotId().key())) {
            return lotChanged(corrected);
        }
        Optional<Revision> same = sameCorrection(corrected, why);
        if (same.isPresent()) {
            return same.get().number() == last().number() ? new Repeated(last()) : outdated(same.get());
        }
        if (last().isRetraction()) {
            return conflict(id() + " is retracted; file a new one under another id", List.of());
        }
        Content numbered = corrected.continuing(content(), lastPart());
        Revision next = new Revision(last().number() + 1, source(), now, why, numbered);
        return Change.of(next, content()).isEmpty() ? new Repeated(last()) : new Accepted(next);
    }

    /** What the paper says is taken back for good. */
    public Decision retract(Why why, Instant now) {
        if (!last().isRetraction()) {
            return new Accepted(new Revision(last().number() + 1, source(), now, why, null));
        }
        return Objects.equals(last().why(), why)
                ? new Repeated(last())
                : conflict(id() + " is retracted already, for another reason or with another note", List.of());
    }

    /** A correction that was given before, whatever came after it. */
    private Optional<Revision> sameCorrection(Content corrected, Why why) {
        return revisions.stream()
                .skip(1)
                .filter(revision -> why.equals(revision.why()) && !revision.isRetraction())
                .filter(revision ->
                        corrected.differencesFrom(contentOf(revision)).isEmpty())
                .reduce((earlier, later) -> later);
    }

    private Refused outdated(Revision revision) {
        return conflict(
                "this correction is revision " + revision.number() + " and was superseded by revision "
                        + last().number() + "; to return to it, say so in another note",
                List.of());
    }

    private Refused lotChanged(Content corrected) {
        String recorded = content().lotId().value();
        return conflict(
                "a correction may not move " + id() + " to another lot; retract it, then file a new one",
                List.of(new Difference(
                        "/lotId",
                        "lotId must stay " + recorded + ", was "
                                + corrected.lotId().value() + "; retract " + id() + ", then file a new one")));
    }

    private static Refused conflict(String detail, List<Difference> differences) {
        return new Refused(
                Reason.CONFLICT, detail, differences.stream().limit(SHOWN).toList());
    }

    public PaperId id() {
        return content().id();
    }

    public PaperState state() {
        return last().isRetraction() ? PaperState.RETRACTED : PaperState.STANDING;
    }

    /** What the paper says, or said before it was retracted. */
    public Content content() {
        return contentOf(lastWithContent());
    }

    public Revision last() {
        return revisions.get(revisions.size() - 1);
    }

    /** The source under which the paper was filed; only the same source can amend its events. */
    private String source() {
        return revisions.get(0).source();
    }

    private int lastPart() {
        return revisions.stream()
                .map(Revision::content)
                .filter(Objects::nonNull)
                .mapToInt(Content::lastPart)
                .max()
                .orElseThrow();
    }

    /** What a revision of this paper says to the world. */
    public Change change(int number) {
        @Nullable
        Content before = number == 1 ? null : revisions.get(number - 2).content();
        return Change.of(revisions.get(number - 1), before);
    }

    private Revision lastWithContent() {
        return last().isRetraction() ? revisions.get(revisions.size() - 2) : last();
    }

    private static Content contentOf(Revision revision) {
        return Objects.requireNonNull(revision.content(), "only the last revision has no content");
    }
}
