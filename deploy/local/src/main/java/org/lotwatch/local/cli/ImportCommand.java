package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch import}. */
@Command(
        name = "import",
        description = {
            "Hands a table of manifests or of reports, CSV or XLSX, to its service, and follows what becomes of it.",
            "Importing the same file again changes nothing."
        })
final class ImportCommand implements Callable<Integer> {
    private static final String IMPORTS = "/api/v1/imports/";
    private static final String CSV = "text/csv";
    private static final String BINARY = "application/octet-stream";
    private static final long PAUSE_MILLIS = 500;
    private static final Set<String> UNDER_WAY = Set.of("reading", "checking", "recording");
    private static final Set<String> GOOD_ENDS = Set.of("done", "previewed");

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Parameters(index = "0", paramLabel = "WHAT", description = "shipments or inspections.")
    private Papers what = Papers.shipments;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV or XLSX, - for standard input.")
    private String file = "-";

    @Option(names = "--dry-run", description = "Only say what would become of the rows.")
    private boolean dryRun;

    @Option(names = "--all-or-nothing", description = "Record nothing where one row is rejected.")
    private boolean allOrNothing;

    @Option(names = "--map", paramLabel = "COLUMN:FIELD", description = "A column that is not named like its field.")
    private List<String> map = List.of();

    @Option(names = "--tz", paramLabel = "ZONE", description = "The zone of times without an offset.")
    private @Nullable String zone;

    @Option(names = "--charset", paramLabel = "NAME", description = "The encoding of a CSV file (default: UTF-8).")
    private @Nullable String charset;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of a workbook (default: the first).")
    private @Nullable String sheet;

    @Mixin
    private Output output = new Output();

    /** Whose rows they are; the names are those of the parameter. */
    enum Papers {
        shipments,
        inspections
    }

    @Override
    public Integer call() throws InterruptedException {
        Api service = new Api(address());
        JsonNode report = service.post(query().text(), contentType(file), body());
        while (UNDER_WAY.contains(report.path("state").asText())) {
            output.say(ImportRows.progress(report));
            Thread.sleep(PAUSE_MILLIS);
            report = service.get(Query.of(IMPORTS + report.path("job").asText()));
        }
        return told(report);
    }

    private int told(JsonNode report) {
        output.print(ImportRows.report(report));
        output.say(ImportRows.ending(report, address()));
        boolean good = GOOD_ENDS.contains(report.path("state").asText())
                && report.at("/rows/rejected").asLong() == 0;
        return good ? 0 : 1;
    }

    private Query query() {
        Query query = Query.of(IMPORTS + what)
                .with("dryRun", dryRun ? true : null)
                .with("mode", allOrNothing ? "all-or-nothing" : null)
                .with("tz", zone)
                .with("charset", charset)
                .with("sheet", sheet)
                .with("fileName", file.equals("-") ? null : Path.of(file).getFileName());
        map.forEach(each -> query.with("map", each));
        return query;
    }

    private URI address() {
        return switch (what) {
            case shipments -> lotwatch.addresses().shipment();
            case inspections -> lotwatch.addresses().inspection();
        };
    }

    static String contentType(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? BINARY : CSV;
    }

    /** Read while it is sent: a table may be larger than memory. */
    private BodyPublisher body() {
        try {
            return file.equals("-")
                    ? BodyPublishers.ofInputStream(() -> System.in)
                    : BodyPublishers.ofFile(Path.of(file));
        } catch (FileNotFoundException e) {
            throw new FailedException("there is no file " + file, "name one that is, or - for standard input", e);
        }
    }
}
