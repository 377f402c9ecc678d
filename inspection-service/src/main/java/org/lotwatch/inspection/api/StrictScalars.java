package org.lotwatch.inspection.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;

/** How single values are read; one that is not of its type is named as a fault and read as {@code null}. */
final class StrictScalars {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int LONG_DIGITS = 18;

    private StrictScalars() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("strict")
                .addDeserializer(String.class, scalar(String.class, "a text", StrictScalars::text))
                .addDeserializer(Long.class, scalar(Long.class, "an integer", StrictScalars::integer))
                .addDeserializer(Boolean.class, scalar(Boolean.class, "true or false", StrictScalars::truth))
                .addDeserializer(Double.class, scalar(Double.class, "a number", StrictScalars::number))
                .addDeserializer(
                        Instant.class,
                        scalar(Instant.class, "an RFC 3339 date and time with offset", StrictScalars::time));
        addLabels(module, AmendmentReason.class);
        addLabels(module, Basis.class);
        addLabels(module, Purpose.class);
        addLabels(module, SampleDesign.class);
        addLabels(module, Verdict.class);
        return module;
    }

    private static <E extends Enum<E> & Labelled> void addLabels(SimpleModule module, Class<E> type) {
        Map<String, E> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Labelled::label, Function.identity()));
        String labels = Arrays.stream(type.getEnumConstants())
                .map(Labelled::label)
                .collect(Collectors.joining(", ", "one of ", ""));
        module.addDeserializer(type, scalar(type, labels, json -> text(json).map(label -> constants.get(label))));
    }

    private static Optional<String> text(JsonParser json) throws IOException {
        return json.hasToken(JsonToken.VALUE_STRING) ? Optional.of(json.getText()) : Optional.empty();
    }

    /** Whole numbers in any spelling: {@code 200}, {@code 200.0}, {@code 2e2}. */
    private static Optional<Long> integer(JsonParser json) throws IOException {
        if (!json.currentToken().isNumeric()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(json.getText()).stripTrailingZeros();
        boolean whole = value.scale() <= 0 && value.precision() - value.scale() <= LONG_DIGITS;
        return whole ? Optional.of(value.longValueExact()) : Optional.empty();
    }

    private static Optional<Boolean> truth(JsonParser json) throws IOException {
        return json.currentToken().isBoolean() ? Optional.of(json.getBooleanValue()) : Optional.empty();
    }

    private static Optional<Double> number(JsonParser json) throws IOException {
        return json.currentToken().isNumeric()
                ? Optional.of(json.getDoubleValue()).filter(Double::isFinite)
                : Optional.empty();
    }

    private static Optional<Instant> time(JsonParser json) throws IOException {
        return text(json).filter(text -> TIME.matcher(text).matches()).flatMap(StrictScalars::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> StdScalarDeserializer<T> scalar(Class<T> type, String mustBe, Reading<T> reading) {
        return new StdScalarDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                Optional<T> value = reading.of(json);
                if (value.isEmpty()) {
                    TypeFaults.wrong(context, json, mustBe);
                }
                return value.orElse(null);
            }
        };
    }

    /** Reads the current token; empty when it is not of the type. */
    private interface Reading<T> {
        Optional<T> of(JsonParser json) throws IOException;
    }
}
