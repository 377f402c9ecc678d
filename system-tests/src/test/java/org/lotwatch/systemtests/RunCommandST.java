package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.Ports;
import org.lotwatch.embedded.PostgresSettings;
import org.lotwatch.embedded.Trees;

/** The command that everybody starts with, as a process. */
@Timeout(600)
class RunCommandST {
    private static final Path WORK = Path.of("target", "run-command").toAbsolutePath();
    private static final Path DATA = WORK.resolve("data");
    private static final Pattern DASHBOARD = Pattern.compile("Dashboard +(http://127\\.0\\.0\\.1:\\d+/)");
    private static final String SERVING = "Stop            Ctrl-C";

    private final List<RunCommand> started = new ArrayList<>();

    @BeforeEach
    void clear() throws IOException {
        Trees.delete(WORK);
    }

    /** A failed test leaves its data to look at, and no process. */
    @AfterEach
    void endAll() {
        started.forEach(RunCommand::close);
        EmbeddedPostgres.running(postgres()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aSecondStartKeepsTheTotalsAndAFreshOneStartsOver() throws Exception {
        RunCommand first = run(onFreePorts("--scale=0.01", "--once"));
        assertThat(first.exitCode()).isZero();
        assertThat(first.said())
                .containsPattern("Introduced +15,000 rounds +in 15 lots")
                .contains("Books balance yes");
        assertThat(first.progress())
                .contains("Starting", "seed 42: 15 lots", "Stopping")
                .doesNotContain("Introduced");

        String[] options = onFreePorts("--scale=0.01");
        RunCommand second = run(options).awaitSaying(SERVING);
        assertThat(rounds(second.said())).isEqualTo(rounds(first.said()));
        assertThat(second.progress()).contains("nothing: the data holds the voyage of seed 42, scale 0.01");
        assertThat(answer(dashboard(second))).isEqualTo(200);
        assertTheCommandLineDoesAsItsReferenceSays(options);
        assertStopsAndLeavesNothing(second, () -> Signal.INT.to(second.pid()));

        RunCommand fresh = run(onFreePorts("--fresh", "--no-feed")).awaitSaying(SERVING);
        assertThat(fresh.said()).containsPattern("Introduced +0 rounds +in 0 lots");
        assertStopsAndLeavesNothing(fresh, fresh::terminate);
    }

    @Test
    void anotherVoyageIsRefusedBesideTheOneThatTheDataHolds() throws Exception {
        RunCommand interrupted = run(onFreePorts("--scale=0.01"));
        interrupted.awaitProgress("seed 42: 15 lots");
        Signal.INT.to(interrupted.pid());
        assertThat(interrupted.exitCode()).isEqualTo(130);

        RunCommand other = run(onFreePorts("--scale=0.01", "--seed=7"));

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.progress()).contains("holds the voyage of seed 42, scale 0.01, not of seed 7", "--fresh");
    }

    @Test
    void aPortThatIsTakenIsNamedWhereTheUserInsists() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunCommand run = run("--data=" + DATA, "--stats-port=" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.progress())
                    .contains("port " + taken.getLocalPort() + " for stats-service is taken", "--stats-port");
            assertThat(run.said()).isEmpty();
        }
    }

    @Test
    void aTakenPortThatNobodyInsistsOnIsAvoidedAndAStopDuringTheStartLeavesNothing() throws Exception {
        try (ServerSocket taken = usualPortOfStats()) {
            String[] options = onFreePorts("--scale=0.01");
            RunCommand run = run(Arrays.stream(options)
                            .filter(option -> !option.startsWith("--stats-port"))
                            .toArray(String[]::new))
                    .awaitProgress("is taken, so stats-service uses");
            Signal.INT.to(run.pid());

            assertThat(run.exitCode()).isEqualTo(130);
            assertThat(run.progress()).contains("port 8082 is taken");
            assertThat(EmbeddedPostgres.running(postgres())).isEmpty();
            assertThat(DATA.resolve("run")).isEmptyDirectory();
            assertThat(taken.isClosed()).isFalse();
        }
    }

    /** Taken by us, or, as on any busy machine, by somebody else. */
    private static ServerSocket usualPortOfStats() throws IOException {
        return Ports.isFree(8082) ? new ServerSocket(8082, 1, InetAddress.getLoopbackAddress()) : new ServerSocket(0);
    }

    @Test
    void helpGoesToStandardOutput() throws Exception {
        RunCommand run = run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.said()).startsWith("Usage: ./run [options]").contains("--fresh", "Exit codes");
        assertThat(run.progress()).isEmpty();
    }

    @Test
    void wrongOptionsAreNamedAndStartNothing() throws Exception {
        assertRefused("--sclae=2", "--sclae=2");
        assertRefused("--scale=0", "--scale must be above 0 and at most 100, was 0.0");
        assertRefused("--stats-port=x", "--stats-port", "'x'");
        assertThat(DATA).doesNotExist();
    }

    private void assertRefused(String option, String... words) throws InterruptedException {
        RunCommand run = run("--data=" + DATA, option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.progress()).contains(words).contains("see ./run --help");
        assertThat(run.said()).isEmpty();
    }

    /** Exit code 130, the totals once more, and neither a child nor a server of the data directory alive. */
    private static void assertStopsAndLeavesNothing(RunCommand run, Runnable stop) throws InterruptedException {
        List<ProcessHandle> children = run.children();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4);
        stop.run();
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.said().split("Books balance yes", -1)).hasSize(3);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(DATA.resolve("run")).isEmptyDirectory();
        assertThat(EmbeddedPostgres.running(postgres())).isEmpty();
    }

    /** Against the system that runs already, since starting one takes longest. */
    private static void assertTheCommandLineDoesAsItsReferenceSays(String... options) throws Exception {
        CommandReference reference = new CommandReference(addresses(options), WORK);
        assertThat(CommandReference.blocks()).hasSizeGreaterThan(5);
        for (String block : CommandReference.blocks()) {
            CommandReference.Told told = reference.run(block);
            assertThat(told.exitCode()).as(told.toString()).isZero();
            assertThat(told.err()).doesNotContain("Exception");
        }
        assertThat(reference
                        .run("./lotwatch totals -o csv --source /nobody")
                        .out()
                        .lines()
                        .skip(1))
                .containsExactly("0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,");
        CommandReference.Told refused = reference.run("./lotwatch totals --as-of yesterday");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("lotwatch: asOf must be").contains("was \"yesterday\"");
    }

    private static Map<String, String> addresses(String... options) {
        return Map.of(
                "LOTWATCH_SHIPMENT_URL", "http://127.0.0.1:" + port("shipment", options),
                "LOTWATCH_INSPECTION_URL", "http://127.0.0.1:" + port("inspection", options),
                "LOTWATCH_URL", "http://127.0.0.1:" + port("stats", options),
                "LOTWATCH_KAFKA", "127.0.0.1:" + port("kafka", options));
    }

    private static String port(String purpose, String... options) {
        String option = "--" + purpose + "-port=";
        return Arrays.stream(options)
                .filter(each -> each.startsWith(option))
                .map(each -> each.substring(option.length()))
                .findFirst()
                .orElseThrow();
    }

    private RunCommand run(String... options) {
        RunCommand run = RunCommand.start(WORK, options);
        started.add(run);
        return run;
    }

    private static String[] onFreePorts(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--data=" + DATA);
        for (String purpose : List.of("shipment", "inspection", "stats", "kafka", "postgres")) {
            all.add("--" + purpose + "-port=" + Ports.free());
        }
        return all.toArray(String[]::new);
    }

    private static List<String> rounds(String said) {
        return said.lines()
                .filter(line -> line.contains(" rounds ") || line.endsWith(" rounds"))
                .limit(8)
                .toList();
    }

    private static URI dashboard(RunCommand run) {
        Matcher address = DASHBOARD.matcher(run.said());
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
    }

    private static int answer(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static PostgresSettings postgres() {
        return PostgresSettings.below(DATA, 0, Durability.KEPT);
    }
}
