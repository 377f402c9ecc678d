package org.lotwatch.stats.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.RedriveService;
import org.lotwatch.stats.domain.answer.ParkedFilter;

/** The body of what is done with many parked records at once. */
@Schema(
        name = "ParkedSelection",
        description = "ids, or a filter that chooses open records, the oldest " + RedriveService.MOST + " first")
record SelectionRequest(
        @Schema(nullable = true, description = "1-" + RedriveService.MOST + " of them") @Nullable
        List<Long> ids,

        @Schema(nullable = true) @Nullable Filter filter,

        @Schema(nullable = true, description = "Why, 1-1000 characters; required to discard") @Nullable
        String note) {

    private static final int LONGEST_NOTE = 1000;

    /** As the parameters of the list. */
    @Schema(name = "ParkedFilter")
    record Filter(
            @Nullable String reason,
            @Nullable String topic,
            @Nullable String source,
            @Nullable String eventId,
            @Nullable String text) {

        ParkedFilter filter() {
            return new ParkedFilter(null, reason, topic, source, eventId, text);
        }
    }

    static SelectionRequest read(byte @Nullable [] bytes) {
        JsonBody given = JsonBody.of(bytes, "ids", "filter", "note");
        JsonNode ids = given.node("ids");
        JsonBody filter = given.object("filter", "reason", "topic", "source", "eventId", "text");
        if ((ids == null) == (filter == null)) {
            throw Problems.invalidBody(
                    "", "one of ids and filter must be given: {\"filter\": {}} is every open record");
        }
        return new SelectionRequest(
                ids == null ? null : ids(ids),
                filter == null ? null : filter(filter),
                given.text("note", LONGEST_NOTE));
    }

    private static List<Long> ids(JsonNode given) {
        if (!given.isArray() || given.isEmpty() || given.size() > RedriveService.MOST) {
            throw Problems.invalidBody("/ids", "ids must be an array of 1-" + RedriveService.MOST + " numbers");
        }
        List<Long> ids = new ArrayList<>();
        for (JsonNode id : given) {
            if (!id.isIntegralNumber() || !id.canConvertToLong() || ids.contains(id.longValue())) {
                throw Problems.invalidBody("/ids/" + ids.size(), "an id must be a number that stands here once");
            }
            ids.add(id.longValue());
        }
        return ids;
    }

    private static Filter filter(JsonBody given) {
        return new Filter(
                given.text("reason", 64),
                given.text("topic", 249),
                given.text("source", 256),
                given.text("eventId", 128),
                given.text("text", 200));
    }
}
