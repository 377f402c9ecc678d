package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** The body of {@code GET /parked/{id}}. */
@Schema(name = "Parked")
record ParkedView(
        @JsonUnwrapped Item record,
        List<HeaderView> headers,

        @Schema(nullable = true, description = "The record's key, base64") @Nullable
        String keyBase64,

        @Schema(nullable = true, description = "The record's bytes, base64; null for a record without a value")
        @Nullable
        String base64,

        @Schema(nullable = true, description = "The same as text; null where the bytes are not UTF-8") @Nullable
        String text,

        @JsonUnwrapped StampView stamp) {

    static ParkedView of(Answer<ParkedRecord> answer) {
        ParkedRecord record = answer.body();
        return new ParkedView(
                Item.of(record),
                record.headers().stream().map(HeaderView::of).toList(),
                record.keyBase64(),
                record.base64(),
                text(record.base64()),
                StampView.of(answer.stamp()));
    }

    /** {@code null} where the bytes are no text. */
    static @Nullable String text(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A parked record in a list. */
    @Schema(name = "ParkedItem")
    record Item(
            long id,
            String topic,
            int partition,
            long offset,
            Instant arrival,
            @Schema(nullable = true) @Nullable String source,
            @Schema(examples = "SCHEMA_VIOLATION") String reason,

            @Schema(description = "JSON pointer to what is wrong, empty for the whole", examples = "/data/quantity")
            String pointer,

            String detail,

            @Schema(enumeration = {"open", "redriven", "discarded"})
            String state,

            @Schema(nullable = true, description = "What a re-driven record repairs") @Nullable
            String repairof) {

        static Item of(ParkedRecord record) {
            return new Item(
                    record.id(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.arrival(),
                    record.source(),
                    record.reason(),
                    record.pointer(),
                    record.detail(),
                    record.state(),
                    record.repairof());
        }
    }

    /** One header of a record. */
    @Schema(name = "ParkedHeader")
    record HeaderView(
            String key,
            @Schema(nullable = true) @Nullable String base64,

            @Schema(nullable = true, description = "null where the bytes are not UTF-8") @Nullable
            String text) {

        static HeaderView of(ParkedRecord.Header header) {
            String base64 = header.base64();
            String text = ParkedView.text(base64);
            return new HeaderView(header.key(), base64, text);
        }
    }
}
