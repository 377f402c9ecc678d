package org.lotwatch.benchmarks.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.java.tuple.Tuple2;

/** One of two texts as UTF-8; a class of its own, because Flink reads the types of its interface. */
final class FieldBytes implements SerializationSchema<Tuple2<String, String>> {
    private static final long serialVersionUID = 1;

    private final int field;

    FieldBytes(int field) {
        this.field = field;
    }

    @Override
    public byte[] serialize(Tuple2<String, String> texts) {
        return texts.<String>getField(field).getBytes(UTF_8);
    }
}
