package org.lotwatch.events.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;

/** Events as a careless or hostile producer might send them: valid ones, changed in a few places; the same for a seed. */
public final class Mutations {

    private static final List<Topic> TOPICS = List.of(Topic.values());
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final EventCodec CODEC = new EventCodec();
    private static final List<String> SCRAPS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.0",
            "1e2",
            "1e999999999",
            "-1E-999999999",
            "1e99999999999",
            "7e-12",
            "9007199254740992",
            "\"\"",
            "{}",
            "[]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"data\":",
            "\"lotId\":\"A\",",
            "\"quantity\":7,",
            "\\",
            "\"",
            ",",
            ":",
            "{",
            "}",
            "\u00e9",
            "\u2028",
            "\ud83e\uddfe",
            "1900-02-29T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "+14:00",
            ".5Z",
            " ",
            "\n",
            "\"org.lotwatch.record.corrected.v1\"",
            "\"org.lotwatch.round.inspected.v1\"",
            "found",
            "entry",
            "onward",
            "//",
            "a:b");

    private final SplittableRandom random;
    private final RandomEvents events;

    private Topic topic = Topic.ROUND_INSPECTED;

    private Mutations(long seed, RandomEvents events) {
        random = new SplittableRandom(seed);
        this.events = events;
    }

    public Mutations(long seed) {
        this(seed, new RandomEvents(seed));
    }

    /** Of facts in the plain form. */
    static Mutations ofPlainEvents(long seed) {
        return new Mutations(seed, RandomEvents.plain(seed));
    }

    /** Where the last record stands, mostly where it belongs. */
    public Topic topic() {
        return random.nextInt(8) == 0 ? TOPICS.get(random.nextInt(TOPICS.size())) : topic;
    }

    public byte[] next() {
        byte[] value = random.nextInt(8) == 0 ? example() : written();
        for (int i = random.nextInt(4); i > 0; i--) {
            value = mutated(value);
        }
        return value;
    }

    private byte[] example() {
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        topic = ExampleFiles.topicOf(type);
        return ExampleFiles.structured(type);
    }

    private byte[] written() {
        LotEvent event = events.next();
        topic = event.topic();
        return CODEC.encode(event);
    }

    private byte[] mutated(byte[] value) {
        int at = random.nextInt(value.length + 1);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(value, at);
            case 1 -> spliced(value, at, Math.min(value.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 2 -> spliced(value, at, Math.min(value.length, at + 1 + random.nextInt(8)), new byte[0]);
            case 3 ->
                spliced(value, at, at, Arrays.copyOfRange(value, at, Math.min(value.length, at + random.nextInt(40))));
            case 4, 5 -> spliced(value, at, at, scrap());
            case 6, 7 -> valueReplaced(value, at);
            default -> nameReplaced(value, at);
        };
    }

    /** The next value after a colon gives way to a scrap, so that the result often is JSON. */
    private byte[] valueReplaced(byte[] value, int at) {
        int colon = indexOf(value, ':', at);
        int end = Math.min(indexOf(value, ',', colon), indexOf(value, '}', colon));
        return colon == value.length ? value : spliced(value, colon + 1, Math.max(end, colon + 1), scrap());
    }

    private byte[] nameReplaced(byte[] value, int at) {
        int quote = indexOf(value, '"', at);
        return quote == value.length ? value : spliced(value, quote, quote + 1, "\"x".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] value, char wanted, int from) {
        int i = from;
        while (i < value.length && value[i] != wanted) {
            i++;
        }
        return i;
    }

    private static byte[] spliced(byte[] value, int from, int to, byte[] inserted) {
        byte[] spliced = new byte[from + inserted.length + value.length - to];
        System.arraycopy(value, 0, spliced, 0, from);
        System.arraycopy(inserted, 0, spliced, from, inserted.length);
        System.arraycopy(value, to, spliced, from + inserted.length, value.length - to);
        return spliced;
    }

    static String shown(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
