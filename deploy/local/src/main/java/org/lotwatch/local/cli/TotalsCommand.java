package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch totals}. */
@Command(name = "totals", description = "Shows the totals, by groups if asked.")
final class TotalsCommand implements Callable<Integer> {

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Option(
            names = {"-g", "--group-by"},
            paramLabel = "KEY[,KEY]",
            description = "One or two of nature, lot, shipment, origin, destination, producedDecade.")
    private @Nullable String groupBy;

    @Mixin
    private Filters filters = new Filters();

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Query query = Query.of("/api/v1/totals").with("groupBy", groupBy);
        JsonNode answer = lotwatch.stats().get(moment.askedOf(filters.askedOf(query)));
        output.print(report(answer));
        output.say(footing(answer));
        return balances(answer) ? 0 : 1;
    }

    /** A row for each group, and the grand total below. */
    static Report report(JsonNode answer) {
        List<String> keys = new ArrayList<>();
        answer.path("groupBy").forEach(key -> keys.add(key.asText()));
        List<JsonNode> rows = new ArrayList<>();
        answer.path("groups").forEach(group -> rows.add(row(group)));
        ObjectNode total = Tallies.row(answer.path("total"), answer.at("/total/operableShare"));
        keys.stream().limit(1).forEach(key -> total.put(key, "total"));
        rows.add(total);
        return new Report(Tallies.shown(keys), Tallies.all(keys), rows, answer);
    }

    private static JsonNode row(JsonNode group) {
        ObjectNode row = Tallies.row(group.path("tally"), group.path("operableShare"));
        group.path("key").properties().forEach(key -> row.set(key.getKey(), key.getValue()));
        return row;
    }

    static String footing(JsonNode answer) {
        String lag = answer.path("lagSeconds").asText("null");
        return "As of " + answer.path("asOf").asText() + ", known at "
                + answer.path("knownAt").asText() + ", "
                + (lag.equals("null") ? "the lag is unknown" : lag + " s behind") + "; the books "
                + (balances(answer) ? "balance" : "DO NOT BALANCE: run lotwatch recount");
    }

    private static boolean balances(JsonNode answer) {
        return answer.at("/balance/balances").asBoolean();
    }
}
