package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunTest {
    private static final Pattern OPTION_LINE = Pattern.compile("(?m)^  (--[a-z-]+)");

    @Test
    void theHelpNamesEveryOptionAndNoOther() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Run.printUsage(new PrintStream(bytes, false, StandardCharsets.UTF_8));

        Set<String> told = OPTION_LINE
                .matcher(bytes.toString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> known =
                new TreeSet<>(Run.commandLine().getCommandSpec().optionsMap().keySet());
        known.remove("-h");
        known.add("--no-build"); // the script's own
        assertThat(told).isEqualTo(known);
    }

    @Test
    void withoutOptionsTheUsualSettingsHold() {
        RunSettings settings = settings();

        assertThat(settings.feed()).isTrue();
        assertThat(settings.fresh()).isFalse();
        assertThat(settings.once()).isFalse();
        assertThat(settings.partitions()).isEqualTo(12);
        assertThat(settings.voyage()).isEqualTo(new FeedRecord.Voyage(42, 1, false));
        assertThat(settings.data().root()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.ports().service(Service.STATS))
                .isEqualTo(new WantedPort("stats-service", "--stats-port", 8082, false));
    }

    @Test
    void optionsReplaceTheUsualSettings() {
        RunSettings settings = settings(
                "--no-feed", "--fresh", "--once", "--scale=0.01", "--seed=7", "--data=/tmp/x", "--kafka-port=9192");

        assertThat(settings.feed()).isFalse();
        assertThat(settings.fresh()).isTrue();
        assertThat(settings.once()).isTrue();
        assertThat(settings.voyage()).isEqualTo(new FeedRecord.Voyage(7, 0.01, false));
        assertThat(settings.data().root()).isEqualTo(Path.of("/tmp/x"));
        assertThat(settings.ports().kafka()).isEqualTo(new WantedPort("Kafka", "--kafka-port", 9192, true));
    }

    @Test
    void wrongOptionsEndWithTwo() {
        assertThat(Run.commandLine().execute("--sacle=1")).isEqualTo(2);
        assertThat(Run.commandLine().execute("--scale=0")).isEqualTo(2);
        assertThat(Run.commandLine().execute("--scale=much")).isEqualTo(2);
        assertThat(Run.commandLine().execute("--stats-port=70000")).isEqualTo(2);
        assertThat(Run.commandLine().execute("--partitions=0")).isEqualTo(2);
    }

    private static RunSettings settings(String... options) {
        CommandLine commandLine = Run.commandLine();
        commandLine.parseArgs(options);
        return commandLine.<Run>getCommand().settings();
    }
}
