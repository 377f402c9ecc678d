package org.lotwatch.benchmarks.rivals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.RivalSettings;

/** A candidate that writes the totals of a lot to a topic: the last record of a key stands, read committed. */
final class TopicTrial implements Trial {
    private final Process process;
    private final RivalSettings settings;
    private final Contest contest;
    private final Map<String, LotTotals> expected;
    private final long expectedRounds;
    private final Map<String, LotTotals> latest = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> reader;
    private long rounds;

    private TopicTrial(Process process, RivalSettings settings, Contest contest) {
        this.process = process;
        this.settings = settings;
        this.contest = contest;
        this.expected = contest.load().totals();
        this.expectedRounds = contest.load().sum().inspected();
        this.reader = reader();
    }

    static Trial start(Contest contest, String name, String classPath, String main, String backend) throws Exception {
        RivalSettings settings = Settings.of(contest, name);
        createTopic(contest, settings.totalsTopic());
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("STATE_BACKEND", backend);
        Process process =
                contest.bench().main(name, classPath, main, contest.conditions().heap(), environment);
        return new TopicTrial(process, settings, contest);
    }

    private static void createTopic(Contest contest, String topic) throws Exception {
        NewTopic totals = new NewTopic(topic, contest.conditions().partitions(), (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = admin(contest)) {
            admin.createTopics(List.of(totals)).all().get();
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(
                        0, contest.conditions().partitions())
                .mapToObj(partition -> new TopicPartition(settings.totalsTopic(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public Process process() {
        return process;
    }

    /** In the measure of rounds counted; they come one by one, and each is counted once. */
    @Override
    public long covered() {
        reader.poll(Duration.ofMillis(5)).forEach(this::take);
        long records = contest.load().records();
        return latest.equals(expected) ? records : Math.min(records - 1, records * rounds / expectedRounds);
    }

    private void take(ConsumerRecord<byte[], byte[]> row) {
        LotTotals now = LotTotals.parse(new String(row.value(), StandardCharsets.UTF_8));
        LotTotals before = latest.put(new String(row.key(), StandardCharsets.UTF_8), now);
        rounds += now.inspected() - (before == null ? 0 : before.inspected());
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public Map<String, LotTotals> totals() {
        latest.clear();
        reader.seekToBeginning(reader.assignment());
        Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            reader.poll(Duration.ofMillis(100)).forEach(this::take);
        }
        return Map.copyOf(latest);
    }

    @Override
    public void close() throws Exception {
        reader.close();
        process.destroy();
        process.onExit().join();
        deleteTopics();
    }

    /** The totals, and the topics that a framework made for itself under the same name. */
    private void deleteTopics() throws Exception {
        try (Admin admin = admin(contest)) {
            List<String> own = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(settings.totalsTopic()))
                    .toList();
            admin.deleteTopics(own).all().get();
        }
    }

    private static Admin admin(Contest contest) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, contest.bench().bootstrap()));
    }
}
