package org.lotwatch.events.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.TransportMode;
import org.lotwatch.events.Verdict;

/** Valid events of every type, each optional field there or not; the same for the same seed. */
final class RandomEvents {

    private static final List<EventType> FACTS =
            Stream.of(EventType.values()).filter(type -> !type.isAmendment()).toList();
    private static final long MOST = 9_007_199_254_740_991L;
    private static final String[] TEXTS = {"A", "LOT-0042", "лот 7", "b/c~d", "quote\"d", "back\\slash", "emoji 🧾", "0"
    };

    private final SplittableRandom random;
    private final boolean plain;

    private RandomEvents(long seed, boolean plain) {
        random = new SplittableRandom(seed);
        this.plain = plain;
    }

    /** Any event. */
    RandomEvents(long seed) {
        this(seed, false);
    }

    /** Facts with ASCII texts and without the rarer fields, as most producers send them. */
    static RandomEvents plain(long seed) {
        return new RandomEvents(seed, true);
    }

    LotEvent next() {
        return switch (plain ? 5 : random.nextInt(6)) {
            case 0 -> retracted();
            case 1 -> corrected();
            default -> fact(header(), lot());
        };
    }

    private Fact fact(Header header, LotId lot) {
        return switch (random.nextInt(4)) {
            case 0 -> loaded(header, lot);
            case 1 -> adjusted(header, lot);
            case 2 -> inspected(header, lot);
            default -> restored(header, lot);
        };
    }

    private ShipmentLoaded loaded(Header header, LotId lot) {
        Movement movement = any(Movement.values());
        long quantity = quantity();
        Integer from = maybe(() -> 1900 + random.nextInt(100));
        return new ShipmentLoaded(
                header,
                lot,
                text(),
                1 + random.nextInt(5),
                text(),
                quantity,
                rarely(() -> new QuantityRange(quantity - 1, quantity)),
                place(),
                maybe(this::place),
                rarely(() -> new Conveyance(any(TransportMode.values()), text())),
                texts(),
                from,
                maybe(() -> from == null ? 1990 : from + 2),
                movement,
                movement == Movement.ENTRY ? maybe(this::text) : text(),
                reporting());
    }

    private ShipmentAdjusted adjusted(Header header, LotId lot) {
        AdjustmentKind kind = any(AdjustmentKind.values());
        Verdict from = kind == AdjustmentKind.FOUND ? null : maybe(() -> any(Verdict.values()));
        return new ShipmentAdjusted(header, lot, text(), kind, quantity(), from, maybe(this::text), reporting());
    }

    private RoundInspected inspected(Header header, LotId lot) {
        String roundId = maybe(this::text);
        return new RoundInspected(
                header,
                lot,
                text(),
                any(Verdict.values()),
                roundId == null ? quantity() : 1,
                roundId,
                1 + random.nextInt(2),
                maybe(() -> any(Verdict.values())),
                maybe(() -> any(Purpose.values())),
                random.nextBoolean(),
                maybe(() -> new Sample(any(SampleDesign.values()), maybe(this::quantity), maybe(this::text))),
                maybe(this::text),
                maybe(this::place),
                reporting());
    }

    private LotRestored restored(Header header, LotId lot) {
        return new LotRestored(
                header,
                lot,
                text(),
                quantity(),
                random.nextBoolean() ? 0 : quantity(),
                maybe(this::text),
                maybe(this::place),
                reporting());
    }

    private RecordRetracted retracted() {
        EventType target = FACTS.get(random.nextInt(FACTS.size()));
        return new RecordRetracted(
                header(),
                lot(),
                "target" + text(),
                target,
                1 + random.nextInt(9),
                any(AmendmentReason.values()),
                maybe(this::text));
    }

    private RecordCorrected corrected() {
        Header header = header();
        LotId lot = lot();
        String targetId = "target" + text();
        Header standing = new Header(new EventId(header.id().source(), targetId), time(), header.recordedTime());
        Fact replacement = fact(standing, lot);
        return new RecordCorrected(
                header,
                lot,
                targetId,
                replacement.type(),
                1 + random.nextInt(9),
                any(AmendmentReason.values()),
                maybe(this::text),
                replacement);
    }

    private Header header() {
        return new Header(new EventId("/producers/depot-" + random.nextInt(9), text()), time(), maybe(this::time));
    }

    private Instant time() {
        long second = random.nextLong(-2_000_000_000L, 4_000_000_000L);
        int[] fractions = {0, 250_000_000, random.nextInt(1_000_000) * 1000};
        return Instant.ofEpochSecond(second, fractions[random.nextInt(3)]);
    }

    private LotId lot() {
        return new LotId(text());
    }

    private Place place() {
        return new Place(
                text(),
                maybe(this::text),
                rarely(() -> random.nextInt(-900, 900) / 10.0),
                rarely(() -> random.nextDouble(-180, 180)),
                maybe(() -> "Asia/Vladivostok"));
    }

    private Reporting reporting() {
        ReportedBy by = maybe(() -> new ReportedBy(text(), text()));
        return new Reporting(any(Basis.values()), by, plain || random.nextBoolean() ? Map.of() : extensions());
    }

    private Map<String, Object> extensions() {
        Map<String, Object> extensions = new HashMap<>();
        extensions.put("text", text());
        extensions.put("flag", random.nextBoolean());
        extensions.put("whole", random.nextLong(-MOST, MOST));
        extensions.put("part", random.nextInt(1000) + 0.5);
        return extensions;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = plain ? 0 : random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private long quantity() {
        return random.nextBoolean() ? 1 + random.nextInt(5000) : random.nextLong(1, MOST + 1);
    }

    private String text() {
        return !plain && random.nextBoolean() ? TEXTS[random.nextInt(TEXTS.length)] : "ID-" + random.nextInt(1_000_000);
    }

    private <T> @Nullable T rarely(Supplier<T> value) {
        return plain ? null : maybe(value);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T any(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }
}
