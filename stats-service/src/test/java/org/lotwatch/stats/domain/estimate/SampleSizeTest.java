package org.lotwatch.stats.domain.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

    /** The first two are in every table of sample sizes. */
    @ParameterizedTest
    @CsvSource({
        "1000,       0.05, 0.95, 0.5,  278",
        "1000000000, 0.05, 0.95, 0.5,  385",
        "1000,       0.05, 0.95, 0.9,  122",
        "200,        0.1,  0.95, 0.5,  66",
        "1,          0.05, 0.95, 0.5,  1",
        "10,         0.01, 0.99, 0.5,  10",
        "1000000,    0.5,  0.5,  0.01, 1",
    })
    void theSizeIsTheTextbooks(long population, double margin, String level, double share, long rounds) {
        assertThat(new SampleSize(population, margin, Level.of(level), share).rounds())
                .isEqualTo(rounds);
    }
}
