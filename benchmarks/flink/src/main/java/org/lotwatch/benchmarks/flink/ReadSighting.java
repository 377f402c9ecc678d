package org.lotwatch.benchmarks.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lotwatch.benchmarks.counting.EntryReader;

/** Parses within the source. */
final class ReadSighting implements KafkaRecordDeserializationSchema<Sighting> {
    private static final long serialVersionUID = 1;
    private static final EntryReader READER = new EntryReader();

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> row, Collector<Sighting> out) {
        out.collect(Sighting.of(READER.read(row.topic(), row.value())));
    }

    @Override
    public TypeInformation<Sighting> getProducedType() {
        return Sighting.TYPE;
    }
}
