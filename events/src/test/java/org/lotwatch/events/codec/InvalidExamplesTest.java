package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.codec.InvalidExamples.InvalidExample;

class InvalidExamplesTest {

    private static final EventCodec CODEC = new EventCodec();

    static Stream<InvalidExample> onTopics() {
        return InvalidExamples.all().filter(row -> !row.is("strictOnly") && !row.is("httpOnly"));
    }

    static Stream<InvalidExample> overHttp() {
        return InvalidExamples.all().filter(row -> !row.is("topicOnly"));
    }

    static Stream<InvalidExample> strictOnly() {
        return InvalidExamples.all().filter(row -> row.is("strictOnly"));
    }

    @ParameterizedTest
    @MethodSource("onTopics")
    void anInvalidExampleIsRefusedOnItsTopicAsTheTableSays(InvalidExample row) {
        assertRefused(CODEC.decode(row.topic(), row.bytes(), RecordHeaders.none()), row);
    }

    @ParameterizedTest
    @MethodSource("overHttp")
    void anInvalidExampleIsRefusedOverHttpAsTheTableSays(InvalidExample row) {
        assertRefused(CODEC.decodeHttp(row.bytes(), Profile.STRICT), row);
    }

    @ParameterizedTest
    @MethodSource("strictOnly")
    void whatOnlyTheStrictProfileRefusesIsIgnoredByConsumers(InvalidExample row) {
        assertThat(CODEC.decode(row.topic(), row.bytes(), RecordHeaders.none())).isInstanceOf(Readable.class);
    }

    private static void assertRefused(Decoded decoded, InvalidExample row) {
        assertThat(decoded).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(row.reason());
            assertThat(unreadable.pointer()).isEqualTo(row.pointer());
            assertThat(unreadable.detail()).isEqualTo(row.detail());
        });
    }
}
