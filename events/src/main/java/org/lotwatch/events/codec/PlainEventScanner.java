package org.lotwatch.events.codec;

import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.Topic;

/**
 * The fast path: reads facts in the plain form that {@link EventWriter} writes, fields in any order as long as the data comes
 * after the type. It declines whatever it is not sure of (escapes, other letters than ASCII, fractions, rare fields, unknown
 * fields, every fault), and a schema then decides. What it reads, the schemas read the same. One scanner for one event.
 */
final class PlainEventScanner {

    private static final Names<EventType> TYPES = PlainData.labels(EventType.values());
    private static final Names<Attribute> ATTRIBUTES = new Names<>(Attribute.values(), attribute -> attribute.label);
    private static final EnumSet<Attribute> REQUIRED = EnumSet.of(
            Attribute.SPECVERSION, Attribute.ID, Attribute.SOURCE, Attribute.TYPE, Attribute.TIME, Attribute.DATA);
    private static final String PLAIN_SOURCE = "-._~/";

    private final AsciiCursor in;
    private final PlainData data;
    private final EnumSet<Attribute> seen = EnumSet.noneOf(Attribute.class);
    private String id = "";
    private String source = "";
    private @Nullable EventType type;
    private @Nullable Instant time;
    private @Nullable Instant recordedTime;

    private PlainEventScanner(byte[] value) {
        in = new AsciiCursor(value);
        data = new PlainData(in);
    }

    private enum Attribute {
        SPECVERSION("specversion"),
        ID("id"),
        SOURCE("source"),
        TYPE("type"),
        TIME("time"),
        RECORDED_TIME("recordedtime"),
        SUBJECT("subject"),
        PARTITION_KEY("partitionkey"),
        DATA_CONTENT_TYPE("datacontenttype"),
        DATA("data");

        private final String label;

        Attribute(String label) {
            this.label = label;
        }
    }

    /** The event; null: this is no plain event of this topic, look at it otherwise. */
    static @Nullable Readable scan(byte[] value, Topic topic) {
        if (value.length > JsonText.MAX_BYTES) {
            return null;
        }
        PlainEventScanner scanner = new PlainEventScanner(value);
        scanner.read();
        Fact fact = scanner.fact(topic);
        return fact == null || FieldRules.broken(fact).isPresent() ? null : new Readable(fact, Fingerprint.of(fact));
    }

    private void read() {
        in.expect('{');
        do {
            Attribute attribute = in.name(ATTRIBUTES);
            if (attribute == null || !seen.add(attribute)) {
                in.decline();
                return;
            }
            read(attribute);
        } while (in.take(','));
        in.expect('}');
        in.expectEnd();
    }

    private void read(Attribute attribute) {
        switch (attribute) {
            case SPECVERSION -> expect("1.0");
            case ID -> id = in.text(128);
            case SOURCE -> source = source();
            case TYPE -> type = in.constant(TYPES);
            case TIME -> time = in.time();
            case RECORDED_TIME -> recordedTime = in.time();
            case SUBJECT -> in.text(256);
            case PARTITION_KEY -> in.text(1024);
            case DATA_CONTENT_TYPE -> expect("application/json");
            case DATA -> data.read();
        }
    }

    private void expect(String text) {
        if (!in.text(text.length()).equals(text)) {
            in.decline();
        }
    }

    /** A source that is an absolute path of plain characters is a URI reference for certain; others are left to the schema. */
    private String source() {
        String text = in.text(256);
        boolean path = text.startsWith("/") && !text.startsWith("//");
        for (int i = 0; path && i < text.length(); i++) {
            path = isPlain(text.charAt(i));
        }
        if (!path) {
            in.decline();
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PLAIN_SOURCE.indexOf(c) >= 0;
    }

    private @Nullable Fact fact(Topic topic) {
        EventType known = type;
        Instant happened = time;
        boolean plain = in.isPlain() && seen.containsAll(REQUIRED);
        return !plain || known == null || happened == null || !known.topics().contains(topic)
                ? null
                : data.fact(known, new Header(new EventId(source, id), happened, recordedTime));
    }
}
