package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;

class BucketsTest {

    @Test
    void theBucketOfALotIsTheSameInEveryVersion() {
        assertThat(Buckets.of(LotKey.of("LOT-0001"))).isEqualTo(16);
        assertThat(Buckets.of(LotKey.of("ЛОТ 42"))).isEqualTo(25);
    }

    @Test
    void spellingsOfOneLotShareABucket() {
        assertThat(Buckets.of(LotKey.of(" lot-0001 "))).isEqualTo(Buckets.of(LotKey.of("LOT-0001")));
    }

    @Test
    void lotsThatAreNumberedFillAllBucketsEvenly() {
        int lots = 3_200;

        Map<Integer, Long> filled = IntStream.range(0, lots)
                .mapToObj(i -> Buckets.of(LotKey.of("LOT-%04d".formatted(i))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(filled).hasSize(Buckets.COUNT);
        assertThat(filled.values()).allMatch(n -> n > lots / Buckets.COUNT / 2 && n < 2L * lots / Buckets.COUNT);
    }
}
