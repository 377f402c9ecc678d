package org.lotwatch.events.codec;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Sample;
import org.lotwatch.events.SampleDesign;

/** The nested objects that the plain form knows; places without their coordinates. */
final class PlainObjects {

    private static final Names<Field> FIELDS = new Names<>(Field.values(), field -> field.label);
    private static final Names<SampleDesign> DESIGNS = PlainData.labels(SampleDesign.values());
    private static final EnumSet<Field> PLACE = EnumSet.of(Field.ID, Field.NAME, Field.TIME_ZONE);
    private static final EnumSet<Field> SAMPLE = EnumSet.of(Field.DESIGN, Field.FRAME_SIZE, Field.STRATUM);
    private static final EnumSet<Field> REPORTED_BY = EnumSet.of(Field.PARTY_ID, Field.ROLE);
    private static final int LONGEST_ID = 64;

    private final AsciiCursor in;
    private final EnumSet<Field> seen = EnumSet.noneOf(Field.class);
    private String id = ""; // of the place, or the party
    private @Nullable String name; // of the place, the role or the stratum
    private @Nullable String timeZone;
    private @Nullable Long frameSize;
    private @Nullable SampleDesign design;

    private PlainObjects(AsciiCursor in) {
        this.in = in;
    }

    /** All names of all these objects; which of them belong together is checked at the end. */
    private enum Field {
        ID("id"),
        NAME("name"),
        TIME_ZONE("timeZone"),
        DESIGN("design"),
        FRAME_SIZE("frameSize"),
        STRATUM("stratum"),
        PARTY_ID("partyId"),
        ROLE("role");

        private final String label;

        Field(String label) {
            this.label = label;
        }
    }

    static @Nullable Place place(AsciiCursor in) {
        PlainObjects object = read(in);
        return object.has(Field.ID, PLACE) ? new Place(object.id, object.name, null, null, object.timeZone) : null;
    }

    static @Nullable Sample sample(AsciiCursor in) {
        PlainObjects object = read(in);
        SampleDesign design = object.design;
        return object.has(Field.DESIGN, SAMPLE) && design != null
                ? new Sample(design, object.frameSize, object.name)
                : null;
    }

    static @Nullable ReportedBy reportedBy(AsciiCursor in) {
        PlainObjects object = read(in);
        String role = object.name;
        return object.has(Field.PARTY_ID, REPORTED_BY) && role != null ? new ReportedBy(object.id, role) : declined(in);
    }

    private static @Nullable ReportedBy declined(AsciiCursor in) {
        in.decline();
        return null;
    }

    private boolean has(Field required, EnumSet<Field> known) {
        boolean has = in.isPlain() && seen.contains(required) && known.containsAll(seen);
        if (!has) {
            in.decline();
        }
        return has;
    }

    private static PlainObjects read(AsciiCursor in) {
        PlainObjects object = new PlainObjects(in);
        in.expect('{');
        do {
            Field field = in.name(FIELDS);
            if (field == null || !object.seen.add(field)) {
                in.decline();
                return object;
            }
            object.read(field);
        } while (in.take(','));
        in.expect('}');
        return object;
    }

    private void read(Field field) {
        switch (field) {
            case ID, PARTY_ID -> id = in.text(LONGEST_ID);
            case NAME -> name = in.text(128);
            case TIME_ZONE -> timeZone = zone();
            case ROLE, STRATUM -> name = in.text(LONGEST_ID);
            case FRAME_SIZE -> frameSize = in.integer(1);
            case DESIGN -> design = in.constant(DESIGNS);
        }
    }

    /** Words of a zone between slashes, the first one beginning with a letter. */
    private String zone() {
        String zone = in.text(LONGEST_ID);
        char before = '/';
        for (int i = 0; i < zone.length(); i++) {
            char c = zone.charAt(i);
            if (c == '/' ? before == '/' : !isOfZone(c, i)) {
                in.decline();
            }
            before = c;
        }
        if (before == '/') {
            in.decline();
        }
        return zone;
    }

    private static boolean isOfZone(char c, int position) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (position > 0 && ((c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-'));
    }
}
