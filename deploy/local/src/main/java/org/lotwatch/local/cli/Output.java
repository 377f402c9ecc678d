package org.lotwatch.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command says what it found (standard output), and how it goes (standard error). */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    private Form form = Form.table;

    /** What is found, in which form; the names are those of the option. */
    @SuppressWarnings({"checkstyle:ConstantName", "MemberName"})
    enum Form {
        table,
        json,
        csv
    }

    Form form() {
        return form;
    }

    /** Prints all of a report. */
    void print(Report report) {
        switch (form) {
            case table -> lines(Table.lines(report.shown(), report.rows()));
            case csv -> lines(Csv.lines(report.all(), report.rows()));
            case json -> out().println(json(report.whole(), true));
        }
        out().flush();
    }

    /** Prints data that has one form only. */
    void lines(List<String> lines) {
        lines.forEach(out()::println);
        out().flush();
    }

    /** Says how it goes. */
    void say(String line) {
        PrintWriter err = commandLine().getErr();
        err.println(line);
        err.flush();
    }

    static String json(JsonNode value, boolean pretty) {
        try {
            return (pretty ? JSON.writerWithDefaultPrettyPrinter() : JSON.writer()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private picocli.CommandLine commandLine() {
        return Objects.requireNonNull(command).commandLine();
    }
}
