package org.lotwatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.events.codec.Reason;

class AsyncApiTest {

    private static final String FOLDER = "/org/lotwatch/events/";
    private static final JsonNode DOCUMENT = document();

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertThat(references)
                .hasSizeGreaterThan(30)
                .allSatisfy(reference ->
                        assertThat(leadsSomewhere(reference)).as(reference).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void anInputTopicHasTheMessagesThatMayStandOnIt(Topic topic) {
        JsonNode channel = DOCUMENT.at("/channels/" + topic.label());
        Set<String> expected = Stream.of(EventType.values())
                .filter(type -> type.topics().contains(topic))
                .map(EventType::label)
                .collect(Collectors.toSet());

        assertThat(channel.path("address").asText()).isEqualTo(topic.label());
        assertThat(elements(channel.path("messages"))
                        .map(message -> resolved(message).path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(resolved(channel.path("bindings"))
                        .at("/kafka/topicConfiguration/retention.ms")
                        .asInt())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageNamesItsSchemaAndExample(EventType type) {
        String name = type.label().substring("org.lotwatch.".length());
        JsonNode message = elements(DOCUMENT.at("/components/messages"))
                .filter(candidate -> candidate.path("name").asText().equals(type.label()))
                .findFirst()
                .orElseThrow();

        assertThat(resolved(message.path("payload")).at("/schema/$ref").asText())
                .isEqualTo("schemas/" + name + ".json");
        assertThat(message.at("/externalDocs/url").asText()).endsWith("/examples/" + name + ".json");
        assertThat(AsyncApiTest.class.getResource(FOLDER + "examples/" + name + ".json"))
                .isNotNull();
        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/cloudEvent");
    }

    @Test
    void theDeadLettersReasonsAreTheCodecs() {
        JsonNode reasons = DOCUMENT.at("/components/messages/deadLetter/headers/properties/dlq-reason/enum");

        assertThat(elements(reasons).map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Stream.of(Reason.values()).map(Enum::name).toList());
    }

    @Test
    void everyChannelIsUsedByAnOperation() {
        List<String> used = elements(DOCUMENT.path("operations"))
                .map(operation -> operation.at("/channel/$ref").asText())
                .toList();
        List<String> channels = new ArrayList<>();
        DOCUMENT.path("channels").fieldNames().forEachRemaining(name -> channels.add("#/channels/" + name));

        assertThat(used).containsExactlyInAnyOrderElementsOf(channels);
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    private static boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : AsyncApiTest.class.getResource(FOLDER + reference) != null;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(DOCUMENT.at(node.get("$ref").textValue().substring(1)))
                : node;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode document() {
        try (InputStream file = AsyncApiTest.class.getResourceAsStream(FOLDER + "asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
