import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reports one inspection with kafka-clients alone. Arguments: id of the event, lot, verdict. */
final class ReportInspection {

    public static void main(String[] arguments) throws Exception {
        String id = arguments[0];
        String lot = arguments[1];
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/producers/depot-7",
                 "type": "org.lotwatch.round.inspected.v1", "time": "2024-03-02T11:15:00Z",
                 "data": {"inspectionId": "%s", "lotId": "%s", "verdict": "%s"}}""".formatted(id, id, lot, arguments[2]);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", System.getenv().getOrDefault("KAFKA", "localhost:9092"),
                "acks", "all",
                "enable.idempotence", true);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            // The key is the lot's: NFKC, trimmed, blanks collapsed, upper case. An upper-case ASCII lot is its own key.
            ProducerRecord<String, String> report = new ProducerRecord<>("round-inspected", lot, event);
            report.headers()
                    .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
            System.out.println(producer.send(report).get());
        }
    }
}
