package org.lotwatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    @Test
    void aLineThatSaysHowOftenStandsForSoManyWithNumberedIds() throws IOException {
        assertThat(Repetition.of(line("{id: I, times: 3, inspected: operable}")))
                .containsExactly(
                        line("{id: I-1, inspected: operable}"),
                        line("{id: I-2, inspected: operable}"),
                        line("{id: I-3, inspected: operable}"));
    }

    @Test
    void anyOtherLineStandsForItself() throws IOException {
        assertThat(Repetition.of(line("{id: I, inspected: operable}")))
                .containsExactly(line("{id: I, inspected: operable}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id: I, times: 0}", "{id: I, times: many}", "{times: 3}", "{id: I, name: N, times: 3}"})
    void aLineThatCannotBeRepeatedIsRefused(String line) {
        assertThatThrownBy(() -> Repetition.of(line(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("times must be at least 1");
    }

    private static JsonNode line(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
