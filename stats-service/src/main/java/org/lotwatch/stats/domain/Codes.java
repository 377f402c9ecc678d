package org.lotwatch.stats.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Movement;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/**
 * The numbers of constants in pages. They are for ever: a new constant goes to the end of its list, whatever its place in
 * the enum. 0 stands for none.
 */
record Codes<E extends Enum<E>>(List<E> constants) {

    static final Codes<EventType> TYPES = new Codes<>(List.of(
            EventType.SHIPMENT_LOADED,
            EventType.SHIPMENT_ADJUSTED,
            EventType.ROUND_INSPECTED,
            EventType.LOT_RESTORED,
            EventType.RECORD_RETRACTED,
            EventType.RECORD_CORRECTED));
    static final Codes<Topic> TOPICS =
            new Codes<>(List.of(Topic.SHIPMENT_LOADED, Topic.ROUND_INSPECTED, Topic.LOT_RESTORED));
    static final Codes<Verdict> VERDICTS =
            new Codes<>(List.of(Verdict.OPERABLE, Verdict.RESTORABLE, Verdict.INOPERABLE, Verdict.UNDETERMINED));
    static final Codes<AdjustmentKind> KINDS = new Codes<>(List.of(
            AdjustmentKind.LOSS,
            AdjustmentKind.THEFT,
            AdjustmentKind.DESTROYED,
            AdjustmentKind.NOT_SHIPPED,
            AdjustmentKind.FOUND));
    static final Codes<Movement> MOVEMENTS = new Codes<>(List.of(Movement.ENTRY, Movement.ONWARD, Movement.RETURN));
    static final Codes<SampleDesign> DESIGNS = new Codes<>(List.of(
            SampleDesign.CENSUS,
            SampleDesign.SRS,
            SampleDesign.SYSTEMATIC,
            SampleDesign.STRATIFIED,
            SampleDesign.JUDGEMENT,
            SampleDesign.UNKNOWN));

    Codes {
        constants = List.copyOf(constants);
    }

    int code(@Nullable E constant) {
        return constant == null ? 0 : constants.indexOf(constant) + 1;
    }

    @Nullable
    E constantOrNull(int code) {
        return code == 0 ? null : constants.get(code - 1);
    }

    E constant(int code) {
        return constants.get(code - 1);
    }
}
