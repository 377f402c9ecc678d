package org.lotwatch.local.voyage;

import java.util.List;
import java.util.Locale;
import org.lotwatch.local.Feed;
import org.lotwatch.local.FeedResult;
import org.lotwatch.local.FeedTargets;
import org.lotwatch.local.Progress;
import org.lotwatch.local.voyage.Command.Kind;

/** Tells the reference voyage: papers to the services first, then what strangers and careless senders put on the topics. */
public final class VoyageFeed implements Feed {

    /** Made by the launcher, which finds it as a service. */
    public VoyageFeed() {}

    @Override
    public FeedResult run(FeedTargets targets, Progress progress) throws InterruptedException {
        Voyage voyage = new Voyage(targets.seed(), targets.scale());
        progress.say(String.format(
                Locale.ROOT,
                "voyages Najin \u2192 Dunay, seed %d: %,d lots \u00b7 %,d rounds \u00b7 %,d containers",
                targets.seed(),
                voyage.lots(),
                voyage.rounds(),
                voyage.stock().containers()));
        Counts counts = new Counts();
        boolean told = papers(voyage, targets, progress, counts);
        boolean complete = told && disturbances(voyage, targets, progress, counts);
        return counts.result(complete);
    }

    private static boolean papers(Voyage voyage, FeedTargets targets, Progress progress, Counts counts)
            throws InterruptedException {
        List<Stage> stages = voyage.stages();
        progress.phase(
                "events", Math.max(1, stages.stream().mapToLong(Stage::events).sum()));
        try (Crew crew = new Crew(new Services(targets), progress)) {
            for (Stage stage : stages) {
                crew.send(stage, command -> {
                    counts.sent(command.kind(), command.events());
                    progress.done(counts.events());
                });
                if (progress.stopRequested()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean disturbances(Voyage voyage, FeedTargets targets, Progress progress, Counts counts)
            throws InterruptedException {
        List<StrangeRecord> strange = new Strangers(voyage.stock(), voyage.calendar()).all();
        Copies copies = new Copies(voyage.facts());
        try (Broker broker = new Broker(targets.bootstrapServers())) {
            progress.phase("published", Math.max(1, copies.expected()));
            broker.read(copies::see, quiet -> {
                progress.done(copies.seen());
                return copies.isDone(quiet) || progress.stopRequested();
            });
            if (progress.stopRequested()) {
                return false;
            }
            progress.phase("strangers", strange.size() + copies.copies());
            broker.send(copies.missing());
            broker.send(strange.stream()
                    .filter(record -> !copies.isThere(record.mark()))
                    .map(StrangeRecord::record)
                    .toList());
        }
        counts.sent(Kind.DUPLICATE, copies.copies());
        strange.forEach(record -> count(record, counts));
        progress.done(strange.size() + copies.copies());
        return true;
    }

    private static void count(StrangeRecord record, Counts counts) {
        if (record.broken()) {
            counts.sentBroken();
        } else {
            counts.sent(Kind.PLAIN, 1);
        }
    }
}
