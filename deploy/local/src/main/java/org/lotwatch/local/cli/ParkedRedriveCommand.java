package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch parked redrive}. */
@Command(name = "redrive", description = "Sends one again, as it is or repaired.")
final class ParkedRedriveCommand implements Callable<Integer> {

    @ParentCommand
    private ParkedCommand parked = new ParkedCommand();

    @Parameters(paramLabel = "ID", description = "As parked list shows it.")
    private long id;

    @Option(names = "--body", paramLabel = "FILE", description = "The repaired event, - for standard input.")
    private @Nullable String body;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        String path = "/api/v1/parked/" + id + "/redrive";
        JsonNode answer = body == null
                ? parked.stats().order(path)
                : parked.stats().post(path, "application/cloudevents+json", EventFile.read(body));
        List<Column> columns = answer.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .map(field -> Column.of(field.getKey()))
                .toList();
        output.print(Report.of(columns, List.of(answer), answer));
        return 0;
    }
}
