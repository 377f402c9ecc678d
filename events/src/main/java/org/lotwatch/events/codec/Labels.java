package org.lotwatch.events.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.TransportMode;
import org.lotwatch.events.Verdict;

/** The constants of an enum by their labels in JSON. */
final class Labels<E extends Enum<E> & Labelled> {

    static final Labels<Verdict> VERDICT = new Labels<>(Verdict.values());
    static final Labels<Basis> BASIS = new Labels<>(Basis.values());
    static final Labels<Movement> MOVEMENT = new Labels<>(Movement.values());
    static final Labels<TransportMode> MODE = new Labels<>(TransportMode.values());
    static final Labels<AdjustmentKind> KIND = new Labels<>(AdjustmentKind.values());
    static final Labels<Purpose> PURPOSE = new Labels<>(Purpose.values());
    static final Labels<SampleDesign> DESIGN = new Labels<>(SampleDesign.values());
    static final Labels<AmendmentReason> REASON = new Labels<>(AmendmentReason.values());
    static final Labels<EventType> TYPE = new Labels<>(EventType.values());

    private final Map<String, E> byLabel;

    private Labels(E[] constants) {
        byLabel = Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Labelled::label, Function.identity()));
    }

    /** @throws NullPointerException if no constant has this label: the schema lets none through */
    E of(String label) {
        return Objects.requireNonNull(byLabel.get(label), label);
    }
}
