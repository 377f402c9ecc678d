package org.lotwatch.inspection.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.domain.Change;

@Schema(name = "Event", description = "One event of a report or a restoration.")
record EventView(
        @Schema(examples = "org.lotwatch.round.inspected.v1")
        String type,

        @Schema(examples = "INS-2024-0001/1") String id,

        @Schema(
                description = "topic-partition:offset once it is published; stats-service waits for it with ?after=.",
                examples = "round-inspected-3:41820")
        @Nullable
        String position) {

    /** The events of a change, with the positions of those that are published. */
    static List<EventView> of(Change change, Map<String, String> positions) {
        return change.events().stream()
                .map(event -> of(event.type().label(), event.header().id().id(), positions))
                .toList();
    }

    private static EventView of(String type, String id, Map<String, String> positions) {
        return new EventView(type, id, positions.get(id));
    }
}
