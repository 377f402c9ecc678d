package org.lotwatch.benchmarks.streams;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.RivalSettings;
import org.lotwatch.events.Topic;

/**
 * As the documentation teaches: a table of the newest entry per unit, and a table of totals per lot that adds what comes and
 * subtracts what it replaces. Stores are RocksDB, with the caches that Kafka Streams puts before them.
 */
public final class TableTopology {
    private static final EntryReader READER = new EntryReader();

    private TableTopology() {}

    public static void main(String[] arguments) {
        RivalSettings settings = RivalSettings.here();
        StreamsProcess.run(topology(settings), settings);
    }

    static Topology topology(RivalSettings settings) {
        List<String> topics = Arrays.stream(Topic.values()).map(Topic::label).toList();
        StreamsBuilder builder = new StreamsBuilder();
        KTable<String, Entry> newest = builder.stream(topics, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .processValues(Parse::new)
                .groupBy(
                        (key, entry) -> entry.lot() + EntryReader.SEPARATOR + entry.unit(),
                        Grouped.with("units", Serdes.String(), new EntrySerde()))
                .reduce(Entry::orNewer, Materialized.with(Serdes.String(), new EntrySerde()));
        newest.groupBy(
                        (unit, entry) -> KeyValue.pair(entry.lot(), entry),
                        Grouped.with("lots", Serdes.String(), new EntrySerde()))
                .aggregate(
                        () -> LotTotals.NONE,
                        (lot, entry, totals) -> totals.plus(entry),
                        (lot, entry, totals) -> totals.minus(entry),
                        Materialized.with(Serdes.String(), new TotalsSerde()))
                .toStream()
                .to(settings.totalsTopic(), Produced.with(Serdes.String(), new TotalsSerde()));
        return builder.build();
    }

    /** Parsing needs the name of the topic, which the plain operators do not tell. */
    private static final class Parse extends ContextualFixedKeyProcessor<String, byte[], Entry>
            implements FixedKeyProcessor<String, byte[], Entry> {

        @Override
        public void process(FixedKeyRecord<String, byte[]> row) {
            String topic = context().recordMetadata().orElseThrow().topic();
            context().forward(row.withValue(READER.read(topic, row.value())));
        }
    }
}
