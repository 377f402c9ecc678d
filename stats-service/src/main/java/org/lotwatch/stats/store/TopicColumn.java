package org.lotwatch.stats.store;

import java.util.Arrays;
import org.lotwatch.events.Topic;

/** Columns that name one of the input topics. */
final class TopicColumn {

    private TopicColumn() {}

    static Topic of(String label) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a topic column must name an input topic, named " + label));
    }
}
