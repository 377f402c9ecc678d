package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotwatch.benchmarks.pace.Latency;
import org.lotwatch.benchmarks.pace.Percentiles;
import org.lotwatch.benchmarks.pace.Query;
import org.lotwatch.benchmarks.pace.WritePath;
import org.lotwatch.benchmarks.pace.WritePath.Reading;
import org.lotwatch.benchmarks.results.ResultFile;

/** What a sitting has measured so far: the table of goals first, then what it was taken from. For one thread. */
final class GoalsPage {
    private final StringBuilder paced = new StringBuilder();
    private Map<Long, Percentiles> waits = Map.of();
    private List<Reading> reports = List.of();
    private String body = "";
    private String load = "";
    private String postgres = "";
    private boolean complete = true;

    void take(Latency latency, Map<Long, Percentiles> measured) {
        waits = measured;
        chapter("Waits from the topic to an answer", latency.conditions(), Latency.table(measured));
    }

    void take(WritePath path, List<Reading> measured) {
        reports = measured;
        chapter("Reports over HTTP", path.conditions(), WritePath.table(measured));
    }

    void take(Query query, String table) {
        chapter("Questions", query.conditions(), table);
    }

    /** What failed is told on the page, and its goals are neither met nor missed. */
    void fail(String name, Exception failure) {
        complete = false;
        chapter(name, "failed", failure.toString());
    }

    boolean isComplete() {
        return complete;
    }

    private void chapter(String title, String conditions, String table) {
        paced.append("## %s%n%n%s%n%n%s%n".formatted(title, conditions, table));
        System.out.printf("%n%s%n%s%n", conditions, table);
    }

    /** Writes the page; the usual contest comes first, then the longer, the clustered and the one of more partitions. */
    void keep(List<Contest> contests) throws IOException {
        load = contests.get(0).conditions().settings();
        postgres = contests.get(0).postgresVersion();
        String rivals = contests.stream().map(ContestTable::of).collect(Collectors.joining("\n"));
        GoalTable goals = new GoalTable()
                .rivals(contests.get(0), contests.get(1), contests.get(2))
                .latency(waits)
                .writePath(reports);
        body = goals.text() + "\n" + rivals + "\n" + ContestTable.meanings() + "\n" + paced;
        ResultFile.keep("rivals", postgres, load, body);
    }

    void print() throws IOException {
        ResultFile.write("rivals", postgres, load, body);
    }
}
