package org.lotwatch.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotwatch.events.EventType;

/** A row whose events Kafka has acknowledged, and where they stand: one place per type, topic and partition. */
record PublishedRow(OutboxRow row, List<Place> places) {

    PublishedRow {
        places = List.copyOf(places);
    }

    static PublishedRow of(OutboxRow row, List<Publication> publications) {
        Map<List<Object>, List<Publication>> byPlace = new LinkedHashMap<>();
        for (Publication p : publications) {
            byPlace.computeIfAbsent(List.of(p.type(), p.topic(), p.partition()), key -> new ArrayList<>())
                    .add(p);
        }
        return new PublishedRow(row, byPlace.values().stream().map(Place::of).toList());
    }

    int events() {
        return places.stream().mapToInt(place -> place.offsets().length).sum();
    }

    /** Events of one type in one partition; the n-th offset belongs to the n-th id. The arrays are not shared. */
    static final class Place {
        private final EventType type;
        private final String topic;
        private final int partition;
        private final String[] eventIds;
        private final Long[] offsets;

        private Place(EventType type, String topic, int partition, String[] eventIds, Long[] offsets) {
            this.type = type;
            this.topic = topic;
            this.partition = partition;
            this.eventIds = eventIds;
            this.offsets = offsets;
        }

        private static Place of(List<Publication> publications) {
            Publication first = publications.get(0);
            return new Place(
                    first.type(),
                    first.topic(),
                    first.partition(),
                    publications.stream().map(Publication::eventId).toArray(String[]::new),
                    publications.stream().map(Publication::offset).toArray(Long[]::new));
        }

        EventType type() {
            return type;
        }

        String topic() {
            return topic;
        }

        int partition() {
            return partition;
        }

        String[] eventIds() {
            return eventIds;
        }

        Long[] offsets() {
            return offsets;
        }
    }
}
