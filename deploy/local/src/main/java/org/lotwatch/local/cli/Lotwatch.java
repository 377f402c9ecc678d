package org.lotwatch.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code ./lotwatch}: questions to the services, and records for them. */
@Command(
        name = "lotwatch",
        description = "Asks Lotwatch, and tells it what happened.",
        mixinStandardHelpOptions = true,
        version = "lotwatch 1.0.0",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and nothing found wrong",
            "1:failed, or something found wrong",
            "2:wrong usage",
            "130:interrupted by Ctrl-C"
        },
        footer = {"", "Data goes to standard output, all else to standard error."},
        subcommands = {
            TotalsCommand.class,
            LotCommand.class,
            TailCommand.class,
            ValidateCommand.class,
            SendCommand.class,
            ImportCommand.class,
            ParkedCommand.class,
            RecountCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
public final class Lotwatch {
    private static final int FAILED = 1;

    @Mixin
    private Addresses addresses = new Addresses();

    /** Runs one command and exits. */
    public static void main(String[] args) {
        System.exit(
                commandLine(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).execute(args));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Lotwatch());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        IParameterExceptionHandler refuse = Lotwatch::refuse;
        commandLine.setParameterExceptionHandler(refuse);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, command));
        return commandLine;
    }

    Addresses addresses() {
        return addresses;
    }

    Api stats() {
        return new Api(addresses.stats());
    }

    private static int refuse(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("lotwatch: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** Our own failures are sentences; of any other the kind is half of the message. */
    private static int fail(Exception failure, CommandLine command) {
        boolean ours = failure instanceof FailedException || failure instanceof UncheckedIOException;
        command.getErr().println("lotwatch: " + (ours ? failure.getMessage() : failure.toString()));
        command.getErr().flush();
        return FAILED;
    }

    /** In UTF-8 whatever the locale says: files and pipes expect it, and so does every terminal of today. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
