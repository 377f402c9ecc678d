package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Tells random events of one lot, consistent or not, from small pools of names so that they collide. */
final class LotStory {

    private static final List<String> SOURCES = List.of("/ports/dunay", "/ports/najin", "/depots/7", "/papers");
    private static final List<String> TYPES = List.of(
            "shipment.loaded",
            "shipment.loaded",
            "shipment.adjusted",
            "round.inspected",
            "round.inspected",
            "round.inspected",
            "lot.restored");
    private static final List<String> DESIGNS =
            List.of("srs", "census", "judgement", "systematic", "unknown", "stratified");
    private static final List<String> KINDS = List.of("loss", "theft", "destroyed", "not-shipped", "found");
    private static final List<String> REASONS = List.of("did_not_occur", "incorrect_data", "duplicate");
    private static final List<String> NATURES = List.of("152mm-shell", "152mm-Shell", "152MM-SHELL", "122mm-rocket");

    private static final long VAST = 30_000_000_000_000L;

    private final String lotId;
    private final Random random;
    private final List<Message> told = new ArrayList<>();
    /** In some lots every quantity is as large as an event may state it: their sums come near the end of numbers. */
    private final long unit;

    private int nextId;

    LotStory(String lotId, Random random) {
        this.lotId = lotId;
        this.random = random;
        this.unit = random.nextInt(5) == 0 ? VAST : 1;
    }

    String lotId() {
        return lotId;
    }

    /** The next event: a new fact, an amendment, or something else under an id that is taken. */
    Message tell() {
        int chance = random.nextInt(100);
        Message message = chance < 80 || told.isEmpty()
                ? fact(any(TYPES), any(SOURCES), newId())
                : chance < 97 ? amendment() : underATakenId();
        told.add(message);
        return message;
    }

    private long upTo(int most) {
        return (1 + random.nextInt(most)) * unit;
    }

    private String newId() {
        return "e" + nextId++;
    }

    private Message underATakenId() {
        Message earlier = any(told);
        return fact(
                random.nextBoolean() && !isAmendment(earlier) ? earlier.type() : any(TYPES),
                earlier.source(),
                earlier.id());
    }

    private static boolean isAmendment(Message message) {
        return message.type().startsWith("record.");
    }

    private Message fact(String type, String source, String id) {
        Message message = new Message(
                type.replace("shipment.adjusted", "shipment.loaded").replace('.', '-'), type, source, id, time());
        message.recorded(random.nextInt(3) == 0 ? time() : null);
        fill(message.data(), type);
        return message;
    }

    /** Mostly of an event that was told, sometimes of one that is still to come, of another source, or of an amendment. */
    private Message amendment() {
        Message target = any(told);
        boolean toCome = random.nextInt(5) == 0;
        String targetId = toCome ? "e" + (nextId + 1 + random.nextInt(3)) : target.id();
        String targetType = isAmendment(target) || toCome || random.nextInt(12) == 0 ? any(TYPES) : target.type();
        String source = random.nextInt(8) == 0 || toCome ? any(SOURCES) : target.source();
        boolean corrects = random.nextInt(3) > 0;
        String topic =
                targetType.replace("shipment.adjusted", "shipment.loaded").replace('.', '-');
        Message message =
                new Message(topic, corrects ? "record.corrected" : "record.retracted", source, newId(), time());
        message.recorded(random.nextInt(3) == 0 ? time() : null);
        amend(message.data(), targetId, targetType);
        if (corrects) {
            ObjectNode replacement = message.data().putObject("replacement").put("time", time().toString());
            fill(replacement.putObject("data"), targetType);
        }
        return message;
    }

    private void amend(ObjectNode data, String targetId, String targetType) {
        data.put("lotId", spelling()).put("targetId", targetId).put("revision", 1 + random.nextInt(3));
        data.put("reason", any(REASONS));
        boolean isMainType = !targetType.equals("shipment.adjusted");
        if (!isMainType || random.nextBoolean()) {
            data.put("targetType", Contract.PREFIX + targetType + Contract.VERSION);
        }
    }

    private void fill(ObjectNode data, String type) {
        data.put("lotId", spelling());
        switch (type) {
            case "shipment.loaded" -> load(data);
            case "shipment.adjusted" -> adjust(data);
            case "round.inspected" -> inspect(data);
            case "lot.restored" -> restore(data);
            default -> throw new IllegalArgumentException(type);
        }
    }

    private void load(ObjectNode data) {
        data.put("shipmentId", "S-" + random.nextInt(6)).put("line", 1 + random.nextInt(2));
        data.put("nature", any(NATURES)).put("quantity", upTo(300));
        data.putObject("origin").put("id", any(List.of("KPNAJ", "RUVVO"))).put("name", "Port");
        if (random.nextBoolean()) {
            data.putObject("destination")
                    .put("id", any(List.of("RUDUN", "RUVVO")))
                    .put("timeZone", "Asia/Vladivostok");
        }
        if (random.nextBoolean()) {
            data.put("producedFrom", 1968 + random.nextInt(8)).put("producedTo", 1976 + random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
            data.put("movement", any(List.of("onward", "return", "entry"))).put("previousShipmentId", "S-0");
        }
        if (random.nextInt(4) == 0) {
            data.put("basis", any(List.of("counted", "documented", "estimated")));
        }
    }

    private void adjust(ObjectNode data) {
        String kind = any(KINDS);
        data.put("shipmentId", "S-" + random.nextInt(6)).put("kind", kind).put("quantity", upTo(15));
        if (!kind.equals("found") && random.nextBoolean()) {
            data.put("fromVerdict", any(Tallying.BUCKETS));
        }
    }

    private void inspect(ObjectNode data) {
        data.put("inspectionId", "I-" + random.nextInt(40)).put("verdict", any(Tallying.BUCKETS));
        if (random.nextInt(5) < 2) {
            data.put("roundId", "R-" + random.nextInt(25));
        } else if (random.nextInt(4) > 0) {
            data.put("quantity", upTo(20));
        }
        if (random.nextInt(4) == 0) {
            data.put("priorVerdict", any(Tallying.BUCKETS));
        }
        if (random.nextInt(8) == 0) {
            data.put("destructive", random.nextInt(4) > 0);
        }
        if (random.nextInt(4) == 0) {
            data.put("shipmentId", "S-" + random.nextInt(6));
            data.putObject("sample")
                    .put("design", DESIGNS.get(told.size() % DESIGNS.size()))
                    .put("frameSize", 100);
        }
    }

    private void restore(ObjectNode data) {
        data.put("restorationId", "W-" + random.nextInt(40)).put("quantityRestored", upTo(25));
        if (random.nextInt(3) == 0) {
            data.put("quantityCondemned", random.nextInt(8));
        }
    }

    /** Days of two months around the log, often the very same instant. */
    private Instant time() {
        return History.FIRST_ARRIVAL.plus(Duration.ofHours(6L * (random.nextInt(240) - 160)));
    }

    private String spelling() {
        return switch (random.nextInt(12)) {
            case 0 -> lotId.toLowerCase(Locale.ROOT);
            case 1 -> " " + lotId.replace(" ", "  ");
            case 2 -> lotId.replace(' ', '\u00a0') + " ";
            default -> lotId;
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
