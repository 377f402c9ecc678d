package org.lotwatch.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch parked}: records that could not be counted. */
@Command(
        name = "parked",
        description = "Records that could not be counted: lists them, shows one, sends one again.",
        subcommands = {ParkedListCommand.class, ParkedShowCommand.class, ParkedRedriveCommand.class})
final class ParkedCommand {

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    Api stats() {
        return lotwatch.stats();
    }
}
