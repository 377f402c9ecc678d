package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch doctor}. */
@Command(
        name = "doctor",
        description =
                "Looks whether everything that Lotwatch needs is there and well; says the remedy for what is not.")
final class DoctorCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Column> COLUMNS =
            List.of(Column.of("check"), Column.of("state"), Column.of("found"), Column.of("remedy"));

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long Kafka is waited for (default: 10).")
    private int seconds;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(JavaCheck.look(Runtime.version().feature()));
        ServiceChecks services = new ServiceChecks(Clock.systemUTC());
        findings.addAll(services.look("shipment-service", lotwatch.addresses().shipment()));
        findings.addAll(services.look("inspection-service", lotwatch.addresses().inspection()));
        findings.addAll(services.look("stats-service", lotwatch.addresses().stats()));
        findings.addAll(new BooksCheck(lotwatch.stats()).look());
        findings.addAll(new KafkaChecks(lotwatch.addresses().kafka(), Math.max(1, seconds)).look());
        return told(findings);
    }

    private int told(List<Finding> findings) {
        List<JsonNode> rows = findings.stream().map(Finding::row).toList();
        output.print(Report.of(COLUMNS, rows, JSON.createArrayNode().addAll(rows)));
        long ills = findings.stream().filter(finding -> !finding.isWell()).count();
        output.say(ills == 0 ? "All is well" : ills + " of " + findings.size() + " checks found something wrong");
        return ills == 0 ? 0 : 1;
    }
}
