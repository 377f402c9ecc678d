import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Reports inspections with SmallRye Reactive Messaging. The channel's settings:
 *
 * <pre>
 * mp.messaging.outgoing.inspections.connector=smallrye-kafka
 * mp.messaging.outgoing.inspections.topic=round-inspected
 * mp.messaging.outgoing.inspections.cloud-events=false
 * mp.messaging.outgoing.inspections.acks=all
 * mp.messaging.outgoing.inspections.key.serializer=org.apache.kafka.common.serialization.StringSerializer
 * mp.messaging.outgoing.inspections.value.serializer=org.apache.kafka.common.serialization.StringSerializer
 * </pre>
 */
@ApplicationScoped
class InspectionReports {

    private final Emitter<String> inspections;

    InspectionReports(@Channel("inspections") Emitter<String> inspections) {
        this.inspections = inspections;
    }

    /** @param event structured JSON, such as {@code docs/reference/producers.md} shows */
    void report(String lotKey, String event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
        inspections.send(Message.of(event)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(lotKey)
                        .withHeaders(headers)
                        .build()));
    }
}
