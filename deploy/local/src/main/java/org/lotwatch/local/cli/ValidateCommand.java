package org.lotwatch.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lotwatch.events.codec.Decoded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lotwatch validate}. */
@Command(
        name = "validate",
        description = {
            "Holds events against the contract, strictly and without any service.",
            "A file has one event, a JSON array of events, or an event on each line."
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file of CloudEvents, - for standard input.")
    private String file = "-";

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        List<Decoded> events = EventFile.decoded(EventFile.events(EventFile.read(file)));
        long faults = Verdicts.faults(events);
        output.print(Verdicts.report(events));
        output.say(
                events.size() + (events.size() == 1 ? " event, " : " events, ") + faults + " not as the contract says");
        return faults == 0 ? 0 : 1;
    }
}
