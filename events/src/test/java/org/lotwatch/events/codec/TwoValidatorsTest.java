package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.events.EventType;

/**
 * The published schemas mean the same to two validators that share no code, used as a producer would use them: the files alone,
 * nothing of ours. Formats are annotations here, as JSON Schema has it by default: of a time without an offset, for one, they think
 * differently. That the contract asserts them, and how, is held by {@link InvalidExamplesTest}. A line break at the end of a text is
 * left out: the second reads {@code $} in a pattern as Java does, not as JSON Schema does, and lets it pass.
 */
class TwoValidatorsTest {

    private static final long SEED = 11;
    private static final int EVENTS = 4_000;

    @ParameterizedTest
    @EnumSource
    void bothAcceptAndRefuseTheSameOfTheExamples(Profile profile) {
        Both both = new Both(profile);
        assertThat(events().map(both::agree).filter(Boolean::booleanValue).count())
                .isGreaterThanOrEqualTo(EventType.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void bothAcceptAndRefuseTheSameOfEventsChangedAtRandom(Profile profile) {
        Both both = new Both(profile);
        Mutations mutations = new Mutations(SEED);

        Map<Boolean, Long> verdicts = Stream.generate(mutations::next)
                .limit(EVENTS)
                .map(both::agree)
                .collect(Collectors.partitioningBy(valid -> valid, Collectors.counting()));

        assertThat(verdicts).allSatisfy((valid, events) -> assertThat(events).isGreaterThan(EVENTS / 20));
    }

    @ParameterizedTest
    @EnumSource
    void aBundledSchemaNeedsNoOtherAndMeansTheSame(Profile profile) {
        Both both = new Both(profile);
        Validator alone = second();
        for (EventType type : EventType.values()) {
            String bundle = Schemas.bundled(profile, Schemas.nameOf(type)).orElseThrow();
            JsonNode schema = ExampleFiles.json(bundle.getBytes(StandardCharsets.UTF_8));
            URI uri = alone.registerSchema(URI.create("https://registry.example/" + type), schema);

            events().filter(event -> both.isOf(event, type))
                    .forEach(event -> assertThat(alone.validate(uri, ((JsonText.Tree) JsonText.read(event)).root())
                                    .isValid())
                            .as(Mutations.shown(event))
                            .isEqualTo(both.agree(event)));
        }
    }

    private static Validator second() {
        return new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
    }

    private static Stream<byte[]> events() {
        return Stream.concat(
                Stream.of(EventType.values()).map(ExampleFiles::structured),
                InvalidExamples.all().map(InvalidExamples.InvalidExample::bytes));
    }

    /** The schemas of one profile in both validators. */
    private static final class Both {

        private final Map<EventType, Schema> first = new EnumMap<>(EventType.class);
        private final Map<EventType, URI> second = new EnumMap<>(EventType.class);
        private final Validator validator = second();

        Both(Profile profile) {
            Map<String, JsonNode> documents = Schemas.byId(profile);
            documents.forEach((id, document) -> validator.registerSchema(URI.create(id), document));
            SchemaRegistry registry = registry(documents);
            for (EventType type : EventType.values()) {
                String id = Schemas.idOf(profile, Schemas.nameOf(type));
                first.put(type, registry.getSchema(SchemaLocation.of(id)));
                second.put(type, URI.create(id));
            }
        }

        private static SchemaRegistry registry(Map<String, JsonNode> documents) {
            Map<String, String> texts = documents.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, document -> document.getValue().toString()));
            return SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
        }

        private static boolean hasLineBreakAtEnd(JsonNode node) {
            String text = node.asText("");
            return text.endsWith("\n")
                    || text.endsWith("\r")
                    || text.endsWith("\u0085")
                    || node.propertyStream().anyMatch(field -> hasLineBreakAtEnd(TextNode.valueOf(field.getKey())))
                    || StreamSupport.stream(node.spliterator(), false).anyMatch(Both::hasLineBreakAtEnd);
        }

        boolean isOf(byte[] event, EventType type) {
            return JsonText.read(event) instanceof JsonText.Tree tree
                    && tree.root().path("type").asText().equals(type.label())
                    && !hasLineBreakAtEnd(tree.root());
        }

        /** Whether both accept the event as one of the type that it names; what is no JSON both refuse. */
        boolean agree(byte[] event) {
            JsonText.Outcome read = JsonText.read(event);
            if (!(read instanceof JsonText.Tree tree) || hasLineBreakAtEnd(tree.root())) {
                return false;
            }
            EventType type = EventType.of(tree.root().path("type").asText()).orElse(EventType.ROUND_INSPECTED);
            boolean valid = Objects.requireNonNull(first.get(type))
                    .validate(tree.root())
                    .isEmpty();

            assertThat(validator.validate(second.get(type), tree.root()).isValid())
                    .as(Mutations.shown(event))
                    .isEqualTo(valid);
            return valid;
        }
    }
}
