package org.lotwatch.benchmarks.counting;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a rival's process is told through its environment.
 *
 * @param bootstrap the broker
 * @param totalsTopic where totals go, for those that write to a topic; also the name of the consumer group
 * @param directory where state may be kept
 * @param commitMillis time between two commits
 * @param threads of counting, as many as there are processors
 */
public record RivalSettings(String bootstrap, String totalsTopic, Path directory, long commitMillis, int threads) {

    public Map<String, String> environment() {
        return Map.of(
                "BOOTSTRAP", bootstrap,
                "TOTALS_TOPIC", totalsTopic,
                "STATE_DIRECTORY", directory.toString(),
                "COMMIT_MILLIS", String.valueOf(commitMillis),
                "THREADS", String.valueOf(threads));
    }

    /** Of this process. */
    public static RivalSettings here() {
        return new RivalSettings(
                told("BOOTSTRAP"),
                told("TOTALS_TOPIC"),
                Path.of(told("STATE_DIRECTORY")),
                Long.parseLong(told("COMMIT_MILLIS")),
                Integer.parseInt(told("THREADS")));
    }

    /** The value of a variable of this process. */
    public static String told(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " must be set; rivals are started by benchmarks/run rivals");
        }
        return value;
    }
}
