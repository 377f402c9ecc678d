package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @Test
    void itReadsWhatTheJdkWritesForAnySecondAndOffset() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 200_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_100_000_000L, 253_400_000_000L), random.nextInt(1_000_000_000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60);
            String text = OffsetDateTime.ofInstant(instant, offset).toString();

            if (text.length() > 22) { // the JDK leaves seconds out when they are zero, RFC 3339 does not
                assertThat(Rfc3339.parse(text)).as(text).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
            }
        }
    }

    @Test
    void whatItWritesTheJdkReads() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-62_100_000_000L, 253_400_000_000L))
                    .plus(random.nextBoolean() ? random.nextInt(1_000_000) : 0, ChronoUnit.MICROS);

            assertThat(Instant.parse(Rfc3339.format(instant))).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2024-02-10t08:30:00z, 2024-02-10T08:30:00Z",
        "2024-02-10T08:30:00.1234567891234Z, 2024-02-10T08:30:00.123456Z",
        "2024-02-10T08:30:00+23:59, 2024-02-09T08:31:00Z",
        "2024-02-10T08:30:00-00:00, 2024-02-10T08:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2017-01-01T08:59:60.5+09:00, 2017-01-01T00:00:00Z"
    })
    void thisIsATime(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2024-02-10",
                "2024-02-10T08:30Z",
                "2024-02-10T08:30:00",
                "2024-02-10T08:30:00.Z",
                "2024-02-10T08:30:00.5",
                "2024-02-10 08:30:00Z",
                "2024-02-10T08:30:00+0900",
                "2024-02-10T08:30:00+09",
                "2024-02-10T08:30:00+24:00",
                "2024-02-10T08:30:00+09:60",
                "2024-02-10T08:30:00Zx",
                "2024-02-10T24:00:00Z",
                "2024-02-10T08:60:00Z",
                "2024-02-10T08:30:60Z",
                "2024-02-10T08:30:61Z",
                "2024-02-30T08:30:00Z",
                "2023-02-29T08:30:00Z",
                "1900-02-29T08:30:00Z",
                "2024-13-10T08:30:00Z",
                "2024-00-10T08:30:00Z",
                "2024-01-00T08:30:00Z",
                "24-02-10T08:30:00.000Z",
                "+2024-02-10T08:30:00Z",
                "2024-02-1oT08:30:00Z",
                "２024-02-10T08:30:00Z",
                "0000-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01"
            })
    void thisIsNoTime(String text) {
        assertThat(Rfc3339.parse(text)).isNull();
    }
}
