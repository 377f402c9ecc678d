package org.lotwatch.benchmarks.streams;

import java.util.Arrays;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.lotwatch.benchmarks.counting.RivalSettings;
import org.lotwatch.events.Topic;

/**
 * Nothing is repartitioned, since a lot has one partition: one processor folds in memory, and at each commit writes one
 * journal record to the changelog and one record of totals for each lot that changed.
 */
public final class JournalTopology {
    private JournalTopology() {}

    public static void main(String[] arguments) {
        RivalSettings settings = RivalSettings.here();
        StreamsProcess.run(topology(settings), settings);
    }

    static Topology topology(RivalSettings settings) {
        String[] topics = Arrays.stream(Topic.values()).map(Topic::label).toArray(String[]::new);
        return new Topology()
                .addSource("events", new StringDeserializer(), new ByteArrayDeserializer(), topics)
                .addProcessor("fold", FoldLots::new, "events")
                .addStateStore(new LotJournalBuilder(), "fold")
                .addSink(
                        "totals",
                        settings.totalsTopic(),
                        new StringSerializer(),
                        new TotalsSerde().serializer(),
                        "fold");
    }
}
