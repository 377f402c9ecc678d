package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/** Records of one lot where everything that can clash does: few ids, sources, rounds, lines and times, many ties. */
final class RandomLot {

    private static final String[] SOURCES = {"/a", "/b", "/c"};
    private static final String[] SPELLINGS = {"LOT-1", "lot-1", " LOT-1"};
    private static final String[] NATURES = {"152mm-shell", "152MM-SHELL", "122mm-shell"};
    private static final EventType[] FACTS = {
        EventType.SHIPMENT_LOADED,
        EventType.SHIPMENT_ADJUSTED,
        EventType.ROUND_INSPECTED,
        EventType.ROUND_INSPECTED,
        EventType.ROUND_INSPECTED,
        EventType.LOT_RESTORED
    };

    private final SplittableRandom random;
    private int ids = 1;

    RandomLot(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Arrival> arrivals(int records) {
        ids = Math.max(3, records * 2 / 3);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            if (!arrivals.isEmpty() && chance(15)) {
                arrivals.add(again(arrivals.get(random.nextInt(arrivals.size())), i));
            } else {
                arrivals.add(telling().at(position(i)).arrival(i));
            }
        }
        return arrivals;
    }

    /** The same event once more, elsewhere in the log. */
    Arrival again(Arrival arrival, int offset) {
        return new Arrival(arrival.event(), arrival.fingerprint(), position(offset), chance(10));
    }

    private Telling telling() {
        Telling telling = (chance(25) ? amendment() : fact(pick(FACTS)))
                .by(pick(SOURCES))
                .as(id())
                .ofLot(chance(90) ? SPELLINGS[0] : pick(SPELLINGS));
        if (chance(50)) {
            telling.recordedOnDay(random.nextInt(4));
        }
        return chance(10) ? telling.underWrongKey() : telling;
    }

    private Telling fact(EventType type) {
        return (switch (type) {
                    case SHIPMENT_LOADED -> load();
                    case SHIPMENT_ADJUSTED -> adjustment();
                    case ROUND_INSPECTED -> inspection();
                    case LOT_RESTORED -> Telling.restored(random.nextInt(30), 1 + random.nextInt(5));
                    case RECORD_RETRACTED, RECORD_CORRECTED -> amendment();
                })
                .onDay(random.nextInt(7));
    }

    private Telling load() {
        return Telling.loaded(
                50 + random.nextInt(4),
                "S" + random.nextInt(3),
                1 + random.nextInt(2),
                chance(75) ? Movement.ENTRY : pick(Movement.values()),
                chance(80) ? NATURES[0] : pick(NATURES),
                chance(80) ? "vladivostok" : "nakhodka",
                year(),
                year());
    }

    private @Nullable Integer year() {
        return chance(50) ? null : 1968 + random.nextInt(4);
    }

    private Telling adjustment() {
        AdjustmentKind kind = pick(AdjustmentKind.values());
        Verdict from = kind == AdjustmentKind.FOUND || chance(50) ? null : pick(Verdict.values());
        return Telling.adjusted(kind, 1 + random.nextInt(9), from);
    }

    private Telling inspection() {
        String round = chance(50) ? "r" + random.nextInt(4) : null;
        Verdict prior = chance(30) ? pick(Verdict.values()) : null;
        long quantity = round == null ? 1 + random.nextInt(40) : 1;
        String shipment = chance(40) ? "S" + random.nextInt(3) : null;
        return Telling.inspected(pick(Verdict.values()), quantity, round, prior, chance(15), shipment);
    }

    private Telling amendment() {
        EventType type = pick(FACTS);
        int revision = 1 + random.nextInt(3);
        Telling amendment =
                chance(40) ? Telling.retracted(id(), type, revision) : Telling.corrected(id(), revision, fact(type));
        return amendment.onDay(random.nextInt(7));
    }

    private String id() {
        int number = random.nextInt(ids);
        return number % 2 == 0 ? "e" + number : new UUID(number * 0x9e3779b97f4a7c15L, number).toString();
    }

    private LogPosition position(int offset) {
        return new LogPosition(pick(Topic.values()), random.nextInt(2), offset, Telling.day(10 + random.nextInt(6)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
