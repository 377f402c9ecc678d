package org.lotwatch.shipment.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies as the contract wants JSON: no unknown fields, no field twice, no text for a number, no fraction for an
 * integer, times with offset, nothing after the end. All faults of types are found in one reading.
 */
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(StrictScalars.module())
            .addHandler(new TypeFaults())
            .build();

    private StrictJson() {}

    /**
     * Faults of single values are named to the checks and read as {@code null}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem when the body is no JSON object
     */
    static <T> T read(byte @Nullable [] body, Class<T> type, Checks checks) {
        Optional<T> request = body == null || body.length == 0 ? Optional.empty() : parsed(body, type, checks);
        if (request.isEmpty()) {
            checks.fault("", "the body must be a JSON object");
        }
        return request.orElseThrow(checks::problem);
    }

    private static <T> Optional<T> parsed(byte[] body, Class<T> type, Checks checks) {
        ObjectReader reader = MAPPER.readerFor(type).withAttribute(Checks.class, checks);
        try {
            Optional<T> request = Optional.ofNullable(reader.readValue(body, type));
            if (checks.hasUnknownFields()) {
                UnknownFields.name(reader.createParser(body), type, checks);
            }
            return request;
        } catch (JsonProcessingException e) {
            checks.fault("", "the body must be JSON: " + e.getOriginalMessage() + at(e));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + " column "
                        + e.getLocation().getColumnNr();
    }
}
