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
import org.lotwatch.stats.domain.answer.ParkedChange;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** The body of {@code GET /parked/{id}}. */
@Schema(name = "Parked")
record ParkedView(
        @JsonUnwrapped ParkedItemView record,
        List<HeaderView> headers,

        @Schema(nullable = true, description = "The record's key, base64") @Nullable
        String keyBase64,

        @Schema(nullable = true, description = "The record's bytes, base64; null for a record without a value")
        @Nullable
        String base64,

        @Schema(nullable = true, description = "The same as text; null where the bytes are not UTF-8") @Nullable
        String text,

        @Schema(description = "What was done with it, the earliest first")
        List<ChangeView> history,

        @Schema(nullable = true, description = "The event that stands for it now")
        RedriveView.@Nullable EventView redriven,

        @Schema(description = "The parked records that repair each other, the first one first, this one among them")
        List<ParkedItemView> chain,

        @JsonUnwrapped StampView stamp) {

    static ParkedView of(Answer<ParkedRecord> answer) {
        ParkedRecord record = answer.body();
        return new ParkedView(
                ParkedItemView.of(record.item()),
                record.headers().stream().map(HeaderView::of).toList(),
                record.keyBase64(),
                record.base64(),
                text(record.base64()),
                record.history().stream().map(ChangeView::of).toList(),
                record.redriven() == null ? null : RedriveView.EventView.of(record.redriven()),
                record.chain().stream().map(ParkedItemView::of).toList(),
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

    /** What somebody did with it. */
    @Schema(name = "ParkedChange")
    record ChangeView(
            Instant at,

            @Schema(
                    description = "What it became",
                    enumeration = {"open", "redriven", "discarded"})
            String state,

            @Schema(nullable = true, description = "Who, where that is known") @Nullable
            String by,

            @Schema(nullable = true) @Nullable String note) {

        static ChangeView of(ParkedChange change) {
            return new ChangeView(change.at(), change.state(), change.by(), change.note());
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
