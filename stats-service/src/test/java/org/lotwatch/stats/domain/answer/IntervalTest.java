package org.lotwatch.stats.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    private static final int MOST = 2_000;

    /** Clocks were changed in each of these weeks: forward, back, by half an hour, at midnight. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,      2024-03-29, 24|24|23|24",
        "Europe/Berlin,      2024-10-25, 24|24|25|24",
        "America/Adak,       2024-03-09, 24|23|24|24",
        "Australia/Lord_Howe, 2024-04-06, 24|24.5|24|24",
        "America/Asuncion,   2024-10-05, 24|23|24|24",
        "Asia/Vladivostok,   2024-03-29, 24|24|24|24",
    })
    void aDayIsAsLongAsTheZoneMakesIt(String zone, String from, String hours) {
        List<Instant> bounds = bounds("P1D", zone, from, LocalDate.parse(from).plusDays(4));

        List<String> found = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            double length = Duration.between(bounds.get(i - 1), bounds.get(i)).toMinutes() / 60.0;
            found.add(length == (long) length ? String.valueOf((long) length) : String.valueOf(length));
        }
        assertThat(String.join("|", found)).isEqualTo(hours);
    }

    @Test
    void aDayThatAZoneLeftOutIsNoPart() {
        List<Instant> bounds = bounds("P1D", "Pacific/Apia", "2011-12-28", LocalDate.parse("2012-01-02"));

        assertThat(bounds).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aMonthIsCountedFromTheBeginning() {
        List<Instant> bounds = bounds("P1M", "UTC", "2024-01-31", LocalDate.parse("2024-05-01"));

        assertThat(bounds)
                .map(Instant::toString)
                .containsExactly(
                        "2024-01-31T00:00:00Z",
                        "2024-02-29T00:00:00Z",
                        "2024-03-31T00:00:00Z",
                        "2024-04-30T00:00:00Z",
                        "2024-05-01T00:00:00Z");
    }

    @Test
    void anHourIsAnHourWhateverTheClocksShow() {
        List<Instant> bounds = bounds("PT1H", "Europe/Berlin", "2024-10-27", LocalDate.parse("2024-10-28"));

        assertThat(bounds).hasSize(26);
    }

    @Test
    void theLastPartIsCut() {
        List<Instant> bounds = bounds("P1W", "UTC", "2024-02-01", LocalDate.parse("2024-02-11"));

        assertThat(bounds.get(bounds.size() - 1)).isEqualTo("2024-02-11T00:00:00Z");
        assertThat(bounds).hasSize(3);
    }

    @Test
    void tooManyPartsAreNoticedWithoutCountingThemAll() {
        List<Instant> bounds = bounds("PT1M", "UTC", "0001-01-01", LocalDate.parse("9999-01-01"));

        assertThat(bounds).hasSize(MOST + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1D", "P0D", "-P1D", "P-1D", "PT59S", "PT0S", "P1DT1H", "P1000Y", "P99999999999D", "PT"})
    void whatIsNoStepForwardIsNoInterval(String text) {
        assertThat(Interval.parse(text)).isEmpty();
    }

    private static List<Instant> bounds(String interval, String zone, String from, LocalDate to) {
        ZoneId where = ZoneId.of(zone);
        return Interval.parse(interval)
                .orElseThrow()
                .bounds(
                        LocalDate.parse(from).atStartOfDay(where),
                        to.atStartOfDay(where).toInstant(),
                        MOST);
    }
}
