package org.lotwatch.benchmarks.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One inspection of a round in some 350 bytes, another one each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ReadingEvents {
    private static final int EVENTS = 1024;

    private final EventCodec codec = new EventCodec();
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<RoundInspected> events = Inspections.ofOneLot(EVENTS);
    private final byte[][] bytes = events.stream().map(codec::encode).toArray(byte[][]::new);
    private int next;

    private int next() {
        next = (next + 1) % EVENTS;
        return next;
    }

    /** The fast path: the event is in the plain form. */
    @Benchmark
    public Decoded scanner() {
        return codec.decode(Topic.ROUND_INSPECTED, bytes[next()], RecordHeaders.none());
    }

    /** What the fast path saves: Jackson and the schemas. */
    @Benchmark
    public Decoded jacksonAndSchema() {
        return codec.decodeHttp(bytes[next()], Profile.TOLERANT);
    }

    /** Jackson alone, which judges nothing. */
    @Benchmark
    public JsonNode jacksonTree() throws IOException {
        return mapper.readTree(bytes[next()]);
    }

    @Benchmark
    public byte[] write() {
        return codec.encode(events.get(next()));
    }
}
