package org.lotwatch.stats.running;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.utils.Utils;
import org.lotwatch.events.Topic;

/** Events of lots as a producer writes them, by hand, so that nothing of the service's own code is believed. */
final class LotTraffic {

    private static final String HAPPENED = "2024-02-01T08:00:00Z";

    private LotTraffic() {}

    static byte[] loaded(String id, String lot, String shipment, long quantity) {
        return event("/depots/najin", id, "org.lotwatch.shipment.loaded.v1", HAPPENED, """
                {"shipmentId":"%s","line":1,"lotId":"%s","nature":"152mm-shell","quantity":%d,\
                "origin":{"id":"najin"},"destination":{"id":"dunay"}}""".formatted(
                        shipment, lot, quantity));
    }

    static byte[] inspected(String id, String lot, String verdict, long quantity) {
        return inspected(id, lot, verdict, quantity, "2024-02-05T08:00:00Z");
    }

    static byte[] inspected(String id, String lot, String verdict, long quantity, String time) {
        return event(
                "/tablets/dunay",
                id,
                "org.lotwatch.round.inspected.v1",
                time,
                "{\"inspectionId\":\"%s\",\"lotId\":\"%s\",\"verdict\":\"%s\",\"quantity\":%d}"
                        .formatted(id, lot, verdict, quantity));
    }

    static byte[] event(String source, String id, String type, String time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","time":"%s",\
                "datacontenttype":"application/json","data":%s}""".formatted(id, source, type, time, data).getBytes(StandardCharsets.UTF_8);
    }

    static ProducerRecord<byte[], byte[]> record(Topic topic, String key, byte[] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.label(), key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** The same record put into a partition where its lot does not belong. */
    static ProducerRecord<byte[], byte[]> astray(Topic topic, String key, byte[] value) {
        int wrong = (lane(key) + 1) % OwnServers.LANES;
        return new ProducerRecord<>(topic.label(), wrong, key.getBytes(StandardCharsets.UTF_8), value);
    }

    static int lane(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % OwnServers.LANES;
    }

    /** A lot that belongs to a lane. */
    static String lotOf(int lane, String prefix) {
        int number = 0;
        while (lane(prefix + number) != lane) {
            number++;
        }
        return prefix + number;
    }

    static List<RecordMetadata> send(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            sent.add(producer.send(record));
        }
        List<RecordMetadata> acknowledged = new ArrayList<>();
        for (Future<RecordMetadata> one : sent) {
            acknowledged.add(one.get());
        }
        return acknowledged;
    }
}
