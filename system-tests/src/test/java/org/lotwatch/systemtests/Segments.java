package org.lotwatch.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The files in which the broker keeps the records of one topic. */
final class Segments {
    private final Installation installation;
    private final String topic;

    Segments(Installation installation, String topic) {
        this.installation = installation;
        this.topic = topic;
    }

    /** The partition with the most records. */
    int fullest() {
        return EndOffsets.of(installation.bootstrap()).entrySet().stream()
                .filter(end -> end.getKey().startsWith(topic))
                .max(Map.Entry.comparingByValue())
                .map(end -> Integer.parseInt(end.getKey().substring(topic.length() + 1)))
                .orElseThrow();
    }

    /** The first file of a partition. */
    Path of(int partition) throws IOException {
        try (Stream<Path> files = Files.list(installation.broker().partition(topic, partition))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
