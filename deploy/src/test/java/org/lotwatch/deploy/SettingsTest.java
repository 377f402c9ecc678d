package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** A variable that nothing reads is a setting that somebody believes to have made. */
class SettingsTest {

    @Test
    void everyKafkaVariableIsASettingOfKafkasClients() {
        Set<String> known = new TreeSet<>(ConsumerConfig.configNames());
        known.retainAll(ProducerConfig.configNames());

        assertThat(variables("KAFKA_"))
                .isNotEmpty()
                .allMatch(name -> known.contains(name.substring("KAFKA_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.')));
    }

    @Test
    void everyVariableOfOursIsReadByAService() throws IOException {
        String sources = sources().replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);

        assertThat(variables("LOTWATCH_")).isNotEmpty().allMatch(sources::contains);
    }

    private static Set<String> variables(String prefix) {
        return Values.all().stream()
                .flatMap(values -> Chart.LOTWATCH.objects(values).stream())
                .flatMap(object -> switch (object.path("kind").asText()) {
                    case "ConfigMap" -> Objects.texts(object.path("data")).keySet().stream();
                    case "Deployment" ->
                        Objects.each(Objects.container(object).path("env"))
                                .map(variable -> variable.path("name").asText());
                    default -> Stream.<String>of();
                })
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : List.of("stats-service", "shipment-service", "inspection-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|properties)"))
                        .toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
