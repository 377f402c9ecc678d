package org.lotwatch.local.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lotwatch completion}. */
@Command(
        name = "completion",
        description = {
            "Prints a script that completes commands and options in bash and zsh.",
            "To use it: source <(./lotwatch completion)"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        String script = AutoComplete.bash(
                "lotwatch", Objects.requireNonNull(spec).root().commandLine());
        output.lines(List.of(script));
        return 0;
    }
}
