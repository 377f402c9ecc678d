package org.lotwatch.benchmarks.rivals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.inmemory.JacksonCount;
import org.lotwatch.benchmarks.inmemory.RawCount;

/** Who takes part, under the name that {@code --only} takes. */
enum Candidate {
    RAW("raw", "raw poll loop; looks at no byte, keeps nothing"),
    JACKSON("jackson", "poll loop, Jackson databind, a plain map; keeps nothing"),
    OURS("ours", "the packaged stats-service; every event kept, totals as of any instant"),
    SQL("sql", "JDBC, one row per round, upsert by unnest, offsets in the transaction"),
    STREAMS_DSL("streams-dsl", "Kafka Streams exactly_once_v2, KTable per round, RocksDB"),
    STREAMS("streams", "Kafka Streams exactly_once_v2, Processor API, journal per lot, in memory"),
    FLINK_HEAP("flink-heap", "Flink, exactly-once checkpoints, state on the heap"),
    FLINK_ROCKSDB("flink-rocksdb", "Flink, exactly-once checkpoints, state in RocksDB");

    private final String label;
    private final String description;

    Candidate(String label, String description) {
        this.label = label;
        this.description = description;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    /** Whether it has totals to hold against the load's. */
    boolean counts() {
        return this != RAW;
    }

    /** Whether a run of it takes so long that it may have fewer of them. */
    boolean isSlow() {
        return this == SQL || this == STREAMS_DSL || this == FLINK_ROCKSDB;
    }

    /** Whether its jars are here; those of Kafka Streams and Flink are built apart. */
    boolean isBuilt() {
        return switch (this) {
            case RAW, JACKSON, SQL -> true;
            case OURS -> Files.exists(Bench.root().resolve("stats-service/target/quarkus-app/quarkus-run.jar"));
            case STREAMS_DSL, STREAMS -> Files.isDirectory(libraries("streams"));
            case FLINK_HEAP, FLINK_ROCKSDB -> Files.isDirectory(libraries("flink"));
        };
    }

    /** Refuses to go on when jars of some are not here. */
    static void requireBuilt(Collection<Candidate> wanted) {
        List<String> missing = wanted.stream()
                .filter(candidate -> !candidate.isBuilt())
                .map(Candidate::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing + " must be built first: ./mvnw -Privals -DskipTests package");
        }
    }

    /** Starts its process, with nothing kept from earlier runs. */
    Trial start(Contest contest, int run) throws Exception {
        String name = label + "-" + run;
        return switch (this) {
            case RAW -> PrintedTrial.start(contest, name, RawCount.class);
            case JACKSON -> PrintedTrial.start(contest, name, JacksonCount.class);
            case OURS -> DatabaseTrial.ours(contest, name);
            case SQL -> DatabaseTrial.sql(contest, name);
            case STREAMS_DSL -> streams(contest, name, "TableTopology");
            case STREAMS -> streams(contest, name, "JournalTopology");
            case FLINK_HEAP -> flink(contest, name, "hashmap");
            case FLINK_ROCKSDB -> flink(contest, name, "rocksdb");
        };
    }

    private static Trial streams(Contest contest, String name, String topology) throws Exception {
        return TopicTrial.start(
                contest, name, classPath("streams"), "org.lotwatch.benchmarks.streams." + topology, "none");
    }

    private static Trial flink(Contest contest, String name, String backend) throws Exception {
        return TopicTrial.start(
                contest, name, classPath("flink"), "org.lotwatch.benchmarks.flink.LotTotalsJob", backend);
    }

    private static String classPath(String module) {
        Path target = libraries(module).resolveSibling("classes");
        return target + ":" + libraries(module) + "/*";
    }

    private static Path libraries(String module) {
        return Bench.root().resolve("benchmarks").resolve(module).resolve("target/lib");
    }
}
