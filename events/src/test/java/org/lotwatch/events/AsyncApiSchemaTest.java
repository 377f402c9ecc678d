package org.lotwatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.events.codec.AsyncApi;

/** The AsyncAPI document by AsyncAPI's own schema. */
class AsyncApiSchemaTest {

    private static final String ID = "http://asyncapi.com/definitions/3.0.0/asyncapi.json";
    private static final Schema SCHEMA = schema();

    @Test
    void theDocumentIsValid() throws IOException {
        assertThat(SCHEMA.validate(document())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', info, null",
        "/info, version, 1",
        "'', channel, {}",
        "/channels/shipment-loaded, address, 7",
        "/channels/shipment-loaded/messages, shipmentLoaded, 'a message'",
        "/operations/receiveShipments, action, publish",
        "/components/messages/shipmentLoaded, headers, 7",
        "/components/channelBindings/input/kafka, partitions, 0",
    })
    void aDocumentThatIsWrongInOnePlaceIsNot(String at, String field, String value) throws IOException {
        JsonNode document = document();

        ((ObjectNode) document.at(at)).set(field, new YAMLMapper().readTree(value));

        assertThat(SCHEMA.validate(document)).isNotEmpty();
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(AsyncApi.text());
    }

    private static Schema schema() {
        try {
            String text = Files.readString(Path.of("src/test/resources/asyncapi/3.0.0.json"));
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_7, builder -> builder.schemas(Map.of(ID, text)))
                    .getSchema(SchemaLocation.of(ID));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
