package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.embedded.Ports;

class LotwatchTest {

    @ParameterizedTest
    @CsvSource({"'', help.txt", "totals, totals-help.txt", "send, send-help.txt"})
    void helpSaysWhatThereIsAndWhatExitCodesMean(String command, String approved) {
        Told told = command.isEmpty() ? Told.by("--help") : Told.by(command, "--help");

        assertThat(told.exitCode()).isZero();
        Approved.verify(approved, told.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"totls", "totals --asof=now", "lot", "totals -o xml", "parked show one", "import papers x.csv"})
    void wrongUsageIsNamedAndIsExitCodeTwo(String line) {
        Told told = Told.by(line.split(" ", -1));

        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).startsWith("lotwatch: ").contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"totals", "lot LOT-1", "tail", "parked list", "recount"})
    void aServiceThatIsNotThereIsNamedWithTheRemedy(String line) {
        String address = "http://127.0.0.1:" + Ports.free();

        Told told = Told.by((line + " --url " + address).split(" ", -1));

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .isEqualToIgnoringNewLines(
                        "lotwatch: nothing answers at " + address + ": start it (./run does), or name another address");
    }

    @Test
    void aCommandThatIsMistypedIsGuessed() {
        assertThat(Told.by("totls").err()).contains("Did you mean: lotwatch totals");
    }

    @Test
    void anAddressMayStandBeforeTheCommandToo() {
        String address = "http://127.0.0.1:" + Ports.free();

        assertThat(Told.by("--url", address, "totals").err()).contains("nothing answers at " + address);
    }

    @Test
    void completionIsAScriptForBashThatKnowsTheCommands() {
        Told told = Told.by("completion");

        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).startsWith("#!/usr/bin/env bash").contains("complete -F", "recount", "--group-by");
    }
}
