package org.lotwatch.testkit.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Made-up logs in which everything happens that the contract provides for, far more often than in life: duplicates (also
 * restated), collisions, amendments before their originals and of several revisions, foreign ones, corrections that move a
 * claim, contested claims, rounds by id with ties, destructive and repeated inspections, restorations of what is not
 * there, dates in the future, equal times, equal arrivals, several spellings of a lot, wrong keys, wrong partitions, broken
 * records. The same seed gives the same log.
 */
public final class History {

    public static final Instant FIRST_ARRIVAL = Instant.parse("2024-02-01T00:00:00Z");

    /** Some configured order of sources: two are listed, in the opposite of their natural order, and two are not. */
    public static final List<String> SOURCE_ORDER = List.of("/ports/dunay", "/depots/7");

    private static final int BROKEN_KINDS = 8;

    private final Random random;
    private final LogWriter log = new LogWriter(Oracle.PARTITIONS);
    private Instant arrival = FIRST_ARRIVAL;

    private History(long seed) {
        random = new Random(seed);
    }

    /**
     * A log of the contract's default number of partitions.
     *
     * @param lots how many lots its events speak of; some of them look alike
     * @param records at least so many
     * @return in the order of arrival
     */
    public static List<LogRecord> of(long seed, int lots, int records) {
        History history = new History(seed);
        history.inAnyOrder(history.tell(lots, records)).forEach(history::send);
        return history.log.records();
    }

    /** Pairs of instants worth asking for: within the log, at its end, and beyond every date in it. */
    public static List<Instants> instants(List<LogRecord> log, long seed) {
        Random random = new Random(seed);
        List<Instants> instants = new ArrayList<>();
        Instant last = log.get(log.size() - 1).arrival();
        instants.add(new Instants(Instant.parse("2100-01-01T00:00:00Z"), last));
        instants.add(new Instants(FIRST_ARRIVAL, last));
        for (int i = 0; i < 3; i++) {
            Instant asOf = FIRST_ARRIVAL.plusSeconds(86_400L * (random.nextInt(60) - 40));
            instants.add(new Instants(asOf, log.get(random.nextInt(log.size())).arrival()));
        }
        return instants;
    }

    private List<Told> tell(int lots, int records) {
        List<LotStory> stories = new ArrayList<>();
        for (int lot = 0; lot < lots; lot++) {
            stories.add(new LotStory(name(lot), random));
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            LotStory story = stories.get(random.nextInt(lots));
            boolean again = !told.isEmpty() && random.nextInt(10) == 0;
            told.add(again ? told.get(random.nextInt(told.size())) : new Told(story.lotId(), story.tell()));
        }
        return told;
    }

    /** Every tenth lot's mark has a Cyrillic A at its end, and so looks like the mark of the lot before it. */
    private static String name(int lot) {
        return lot % 10 == 9 ? "LOT " + (lot - 1) + "-\u0410" : "LOT " + lot + "-A";
    }

    /** Most messages come nearly when they were told, a third of them up to a quarter of the log late. */
    private List<Told> inAnyOrder(List<Told> told) {
        List<Double> due = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            double lateness = random.nextInt(3) == 0 ? told.size() / 4.0 : 5;
            due.add(i + random.nextDouble() * lateness);
            order.add(i);
        }
        order.sort(Comparator.comparing(due::get));
        return order.stream().map(told::get).toList();
    }

    private void send(Told told) {
        arrival = arrival.plusMillis(Math.max(0, random.nextInt(1_000) - 400));
        if (random.nextInt(100) == 0) {
            sendBroken(told);
        }
        String lotKey = LotKeys.of(told.lotId());
        Message message = told.message();
        if (random.nextInt(200) == 0) {
            log.appendAstray(message.topic(), lotKey, "elsewhere", arrival, written(message));
        } else {
            log.append(message.topic(), lotKey, random.nextInt(50) == 0 ? null : lotKey, arrival, written(message));
        }
    }

    private Message.Written written(Message message) {
        return switch (random.nextInt(5)) {
            case 0 -> message.binary();
            case 1 -> message.restated(random);
            default -> message.structured();
        };
    }

    /** One of several ways in which a record can be beyond reading. */
    private void sendBroken(Told told) {
        String text = told.message().structured().text();
        String broken = switch (random.nextInt(BROKEN_KINDS)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> text.replace("\"lotId\":", "\"lot\":");
            case 2 -> text.replace("\"specversion\":\"1.0\",", "");
            case 3 -> text.replaceAll("\"time\":\"([^\"]*)Z\"", "\"time\":\"$1\"");
            case 4 -> text.replace(".v1\"", ".v9\"");
            case 5 -> text.replaceAll("\"(quantity|quantityRestored|revision)\":(\\d+)", "\"$1\":\"$2\"") + "]";
            case 6 -> text.replace("\"id\":", "\"id\":7,\"id\":");
            default -> null;
        };
        byte @Nullable [] value = broken == null ? null : broken.getBytes(StandardCharsets.UTF_8);
        String lotKey = LotKeys.of(told.lotId());
        int partition = LotKeys.partition(lotKey, Oracle.PARTITIONS);
        log.append(told.message().topic(), partition, lotKey, arrival, value, Map.of());
    }

    /** A pair of instants: event time and arrival. */
    public record Instants(Instant asOf, Instant knownAt) {}

    private record Told(String lotId, Message message) {}
}
