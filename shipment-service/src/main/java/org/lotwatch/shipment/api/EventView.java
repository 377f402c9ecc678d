package org.lotwatch.shipment.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.Notice;
import org.lotwatch.shipment.domain.NoticeEvents;

@Schema(name = "Event", description = "One event of the shipment.")
record EventView(
        @Schema(examples = "org.lotwatch.shipment.loaded.v1")
        String type,

        @Schema(examples = "NAJIN-DUNAY-2023-10-1/1") String id,

        @Schema(
                description = "topic-partition:offset once it is published; stats-service waits for it with ?after=.",
                examples = "shipment-loaded-3:41820")
        @Nullable
        String position) {

    /** The events of a notice, with the positions of those that are published. */
    static List<EventView> of(Notice notice, Map<String, String> positions) {
        return NoticeEvents.of(notice).stream()
                .map(event -> of(event.type().label(), event.header().id().id(), positions))
                .toList();
    }

    private static EventView of(String type, String id, Map<String, String> positions) {
        return new EventView(type, id, positions.get(id));
    }
}
