package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotalsBlockTest {
    private static final String BALANCED = """
            {"lagSeconds": 0.04, "total": {"introduced": 1500000, "lots": 1500, "withdrawn": 10, "sampledOut": 5,
             "uninspected": 1499885, "inspected": 105, "operable": 50, "restorable": 30, "inoperable": 15,
             "undetermined": 5, "restored": 2, "overInspected": 0, "reinspectedUnmatched": 0,
             "operableShare": {"numerator": 50, "denominator": 100, "value": "0.5000"}}}""";

    @Test
    void theBlockSaysWhatTheServiceAnswered() throws JsonProcessingException {
        String block = TotalsBlock.of(answer(BALANCED), OptionalLong.of(37));

        assertThat(block)
                .contains("Introduced          1,500,000 rounds  in 1,500 lots")
                .contains("Operable                   50 rounds  50.00 % of those inspected")
                .contains("Books balance yes · 37 parked · 0.0 s behind");
    }

    @Test
    void booksThatDoNotBalanceAreShouted() throws JsonProcessingException {
        String block = TotalsBlock.of(answer(BALANCED.replace("1499885", "1499884")), OptionalLong.empty());

        assertThat(block).contains("Books balance NO").doesNotContain("parked");
    }

    @Test
    void anUnknownPopulationIsNotAZero() throws JsonProcessingException {
        String block = TotalsBlock.of(answer(BALANCED.replace("1499885", "null")), OptionalLong.empty());

        assertThat(block).containsPattern("Uninspected +unknown rounds");
    }

    @Test
    void theParkedRecordsAreAllThatAreOpenNotThoseOfTheItemsShown() throws JsonProcessingException {
        JsonNode parked = answer("{\"items\": [{\"id\": 40, \"source\": null}], \"open\": 37}");

        assertThat(Totals.parked(parked)).hasValue(37);
        assertThat(Totals.parked(answer("{}"))).isEmpty();
    }

    private static JsonNode answer(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
