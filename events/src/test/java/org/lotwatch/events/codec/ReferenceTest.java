package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.EventType;

class ReferenceTest {

    private static final Reference REFERENCE = new Reference();

    @Test
    void everyTypeIsToldWithItsTopicsItsFieldsAndAnExample() {
        assertThat(REFERENCE.types())
                .extracting(Reference.Type::label)
                .containsExactly(
                        Stream.of(EventType.values()).map(EventType::label).toArray(String[]::new));
        assertThat(REFERENCE.types()).allSatisfy(type -> {
            assertThat(type.description()).isNotBlank();
            assertThat(type.topics()).isNotEmpty();
            assertThat(type.fields()).extracting(Reference.Field::path).contains("lotId");
            assertThat(type.example()).contains(type.label());
        });
    }

    @Test
    void aFieldIsToldWithItsFormItsDefaultAndWhatIsWithinIt() {
        Reference.Type inspected = REFERENCE.type(EventType.ROUND_INSPECTED);

        assertThat(inspected.fields())
                .contains(
                        new Reference.Field("quantity", false, "an integer from 1 to 9007199254740991", "1", "Rounds."),
                        new Reference.Field(
                                "sample.design",
                                true,
                                "one of census, srs, systematic, stratified, judgement, unknown",
                                "",
                                ""));
    }

    @Test
    void theEnvelopeIsToldToo() {
        assertThat(REFERENCE.envelope())
                .extracting(Reference.Field::path)
                .contains("specversion", "id", "source", "type", "time", "data");
    }
}
