package org.lotwatch.local.voyage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.TransportMode;
import org.lotwatch.events.codec.EventCodec;

/**
 * What strangers put on the topics: a harbour watch that claims other quantities for some lots, two of its events under a wrong
 * key; broken records; and events of a type nobody knows. The claims are older than the manifests, which therefore stand.
 */
final class Strangers {

    static final int BROKEN = 37;
    private static final int UNKNOWN = 3;
    private static final String SOURCE = "/observers/harbour-watch";

    private final Stock stock;
    private final Calendar calendar;
    private final EventCodec codec = new EventCodec();

    Strangers(Stock stock, Calendar calendar) {
        this.stock = stock;
        this.calendar = calendar;
    }

    List<StrangeRecord> all() {
        return Stream.of(claims(), broken(), unknown()).flatMap(part -> part).toList();
    }

    private Stream<StrangeRecord> claims() {
        List<Lot> claimed = stock.lots().stream()
                .filter(lot -> lot.number() % 125 == 0 && lot.rounds() >= 10)
                .toList();
        return IntStream.range(0, claimed.size()).mapToObj(i -> claim(claimed.get(i), i % 6 == 1));
    }

    private StrangeRecord claim(Lot lot, boolean wrongKey) {
        String key = wrongKey ? "UNSORTED" : new LotId(lot.lotId()).key().value();
        return StrangeRecord.readable(
                "claim-" + lot.paperNumber(), Topic.SHIPMENT_LOADED.label(), key, codec.encode(claimed(lot)));
    }

    private ShipmentLoaded claimed(Lot lot) {
        Header header = new Header(
                new EventId(SOURCE, "HW-" + lot.paperNumber()),
                calendar.loaded(lot.passage()).minus(Duration.ofHours(2)),
                null);
        return new ShipmentLoaded(
                header,
                new LotId(lot.lotId()),
                Manifests.shipmentId(lot.passage()),
                lot.line(),
                lot.nature().label(),
                lot.rounds() - lot.rounds() / 10,
                null,
                new Place("NAJIN", "Najin", null, null, null),
                new Place("DUNAY", "Dunay", null, null, null),
                new Conveyance(TransportMode.SHIP, "PASSAGE-" + (lot.passage() + 1)),
                List.of(),
                null,
                null,
                Movement.ENTRY,
                null,
                new Reporting(Basis.ESTIMATED, null, Map.of()));
    }

    private Stream<StrangeRecord> broken() {
        String[] topics = Arrays.stream(Topic.values()).map(Topic::label).toArray(String[]::new);
        byte[] whole = codec.encode(claimed(stock.lots().get(0)));
        return IntStream.range(0, BROKEN)
                .mapToObj(i -> StrangeRecord.broken(
                        "broken-" + i, topics[i % topics.length], "BROKEN-" + i, damaged(whole, i)));
    }

    /** Each in one of six ways that something can be wrong with it. */
    private static byte @Nullable [] damaged(byte[] whole, int number) {
        String text = new String(whole, StandardCharsets.UTF_8);
        return switch (number / 3 % 6) {
            case 0 -> Arrays.copyOf(whole, whole.length / 2 + number);
            case 1 -> bytes("received 14:05, see paper " + number);
            case 2 -> bytes(text.replaceFirst("\"quantity\":\\d+", "\"quantity\":\"" + number + "\""));
            case 3 -> null;
            case 4 -> bytes(text.replaceFirst("\"lotId\":\"[^\"]*\",?", ""));
            default -> latin1("{\"specversion\":\"1.0\",\"id\":\"d\u00e9p\u00f4t " + number + "\"}");
        };
    }

    private Stream<StrangeRecord> unknown() {
        String text = new String(codec.encode(claimed(stock.lots().get(0))), StandardCharsets.UTF_8)
                .replace("org.lotwatch.shipment.loaded.v1", "org.lotwatch.shipment.weighed.v1");
        return IntStream.range(0, UNKNOWN)
                .mapToObj(i -> StrangeRecord.readable(
                        "unknown-" + i,
                        Topic.SHIPMENT_LOADED.label(),
                        new LotId(stock.lots().get(0).lotId()).key().value(),
                        bytes(text.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"WEIGHED-" + i + "\""))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
