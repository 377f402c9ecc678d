package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Whether the books balance, are up to date, and how many records wait to be repaired. */
final class BooksCheck {
    private static final BigDecimal TOLERATED_LAG = BigDecimal.valueOf(30);

    private final Api stats;

    BooksCheck(Api stats) {
        this.stats = stats;
    }

    List<Finding> look() {
        try {
            JsonNode totals = stats.get(Query.of("/api/v1/totals"));
            JsonNode parked =
                    stats.get(Query.of("/api/v1/parked").with("state", "open").with("limit", 1));
            return List.of(balance(totals), lag(totals.path("lagSeconds")), parked(parked));
        } catch (FailedException e) {
            return List.of(Finding.ill("books", e.what(), "make stats-service answer first"));
        }
    }

    static Finding balance(JsonNode totals) {
        JsonNode balance = totals.path("balance");
        return balance.path("balances").asBoolean()
                ? Finding.well("books", "balance")
                : Finding.ill(
                        "books",
                        balance.path("broughtIn").asLong() + " rounds brought in, "
                                + balance.path("accountedFor").asLong() + " accounted for",
                        "run lotwatch recount; what it lists was changed by somebody else, or is a mistake of ours");
    }

    static Finding lag(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return Finding.ill("lag", "unknown", "make Kafka answer stats-service");
        }
        return seconds.decimalValue().compareTo(TOLERATED_LAG) <= 0
                ? Finding.well("lag", seconds.asText() + " s behind the log")
                : Finding.ill(
                        "lag",
                        seconds.asText() + " s behind the log",
                        "wait if it shrinks; else see stats-service's log");
    }

    static Finding parked(JsonNode parked) {
        long open = parked.path("open").asLong();
        return open == 0
                ? Finding.well("parked records", "none open")
                : Finding.well("parked records", open + " open: lotwatch parked list shows them");
    }
}
