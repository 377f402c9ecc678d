package org.lotwatch.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.lotwatch.benchmarks.Bench;

/** On what it was measured, as Linux and the jars tell it. */
public final class Machine {
    private static final Pattern JAR = Pattern.compile(
            "(kafka-streams|flink-runtime|rocksdbjni|frocksdbjni|flink-connector-kafka|kafka-clients)-(\\d.*)\\.jar");

    private Machine() {}

    public static String hardware() throws IOException {
        long kibibytes = Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        return "%d processors (%s), %d GiB"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Math.round(kibibytes / 1024.0 / 1024));
    }

    public static String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }

    /** Of the broker and its clients, and of what each framework brings. */
    static String versions() throws IOException {
        return "Kafka " + AppInfoParser.getVersion() + libraries("streams") + libraries("flink");
    }

    private static String libraries(String module) throws IOException {
        Path libraries = Bench.root().resolve("benchmarks").resolve(module).resolve("target/lib");
        if (!Files.isDirectory(libraries)) {
            return "";
        }
        try (Stream<Path> jars = Files.list(libraries)) {
            List<String> named = jars.map(jar -> JAR.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(jar -> jar.group(1) + " " + jar.group(2))
                    .sorted()
                    .toList();
            return "; " + module + ": " + String.join(", ", named);
        }
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
