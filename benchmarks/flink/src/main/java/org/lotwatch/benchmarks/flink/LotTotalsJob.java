package org.lotwatch.benchmarks.flink;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.lotwatch.benchmarks.counting.RivalSettings;
import org.lotwatch.events.Topic;

/** The newest entry of each unit in keyed state of its lot; totals leave now and then, and become visible with a checkpoint. */
public final class LotTotalsJob {
    private LotTotalsJob() {}

    public static void main(String[] arguments) throws Exception {
        RivalSettings settings = RivalSettings.here();
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(
                settings.threads(), configuration(settings, RivalSettings.told("STATE_BACKEND")));
        flink.enableCheckpointing(settings.commitMillis(), CheckpointingMode.EXACTLY_ONCE);
        flink.getConfig().enableObjectReuse();
        flink.fromSource(source(settings), WatermarkStrategy.noWatermarks(), "events")
                .keyBy(sighting -> sighting.f0)
                .process(new FoldLot(settings.commitMillis()))
                .sinkTo(sink(settings));
        flink.execute("lot totals");
    }

    private static Configuration configuration(RivalSettings settings, String backend) {
        Configuration configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, backend);
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                settings.directory().toUri().toString());
        configuration.setString("state.backend.rocksdb.timer-service.factory", "heap");
        configuration.setString("state.backend.rocksdb.localdir", settings.directory() + "/rocksdb");
        return configuration;
    }

    private static KafkaSource<Sighting> source(RivalSettings settings) {
        List<String> topics = Arrays.stream(Topic.values()).map(Topic::label).toList();
        return KafkaSource.<Sighting>builder()
                .setBootstrapServers(settings.bootstrap())
                .setTopics(topics)
                .setGroupId(settings.totalsTopic())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new ReadSighting())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000")
                .setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(4 << 20))
                .build();
    }

    private static KafkaSink<Tuple2<String, String>> sink(RivalSettings settings) {
        return KafkaSink.<Tuple2<String, String>>builder()
                .setBootstrapServers(settings.bootstrap())
                .setRecordSerializer(KafkaRecordSerializationSchema.<Tuple2<String, String>>builder()
                        .setTopic(settings.totalsTopic())
                        .setKeySerializationSchema(new FieldBytes(0))
                        .setValueSerializationSchema(new FieldBytes(1))
                        .build())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(settings.totalsTopic())
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "120000")
                .setProperty(ProducerConfig.LINGER_MS_CONFIG, "20")
                .setProperty(ProducerConfig.BATCH_SIZE_CONFIG, String.valueOf(128 << 10))
                .build();
    }
}
