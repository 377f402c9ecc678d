package org.lotwatch.stats.domain;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@link Shape}s of a lot, numbered from 0. */
final class Shapes extends HashedRows {

    private static final Shape[] NONE = {};
    private static final Draft NOTHING = new Draft();

    private Shape[] shapes = NONE;
    private int size;
    private Draft draft = NOTHING;
    private int spelling;
    private int shipment;

    /** The number of a draft's shape, a new one if need be. */
    int number(Draft draft, int spelling, int shipment) {
        this.draft = draft;
        this.spelling = spelling;
        this.shipment = shipment;
        long hash = hash(draft.id.source(), shipment, draft.partition, draft.verdict, draft.fact);
        int known = find(hash);
        return known >= 0 ? known : add(hash);
    }

    private int add(long hash) {
        if (size == shapes.length) {
            shapes = Arrays.copyOf(shapes, Math.max(2, size + size / 2));
        }
        shapes[size] = new Shape(
                draft.type,
                draft.fact,
                draft.id.source(),
                spelling,
                draft.topic,
                draft.partition,
                draft.wrongKey,
                draft.id.isUuid(),
                draft.verdict,
                draft.prior,
                draft.destructive,
                draft.roundId != null,
                draft.design,
                draft.kind,
                shipment);
        put(size, hash);
        return size++;
    }

    int size() {
        return size;
    }

    Shape shape(int number) {
        return shapes[number];
    }

    @Override
    long hashOf(int number) {
        Shape shape = shapes[number];
        return hash(shape.source(), shape.shipment(), shape.partition(), shape.verdict(), shape.fact());
    }

    @Override
    boolean isWanted(int number) {
        Shape shape = shapes[number];
        return shape.type() == draft.type
                && shape.fact() == draft.fact
                && shape.source() == draft.id.source()
                && shape.spelling() == spelling
                && shape.topic() == draft.topic
                && shape.partition() == draft.partition
                && shape.wrongKey() == draft.wrongKey
                && shape.uuid() == draft.id.isUuid()
                && hasData(shape);
    }

    private boolean hasData(Shape shape) {
        return shape.verdict() == draft.verdict
                && shape.prior() == draft.prior
                && shape.destructive() == draft.destructive
                && shape.byRound() == (draft.roundId != null)
                && shape.design() == draft.design
                && shape.kind() == draft.kind
                && shape.shipment() == shipment;
    }

    private static long hash(
            int source, int shipment, int partition, @Nullable Enum<?> verdict, @Nullable Enum<?> fact) {
        long numbers = (source * 31L + shipment) * 31 + partition;
        return mix((numbers * 31 + Objects.hashCode(verdict)) * 31 + Objects.hashCode(fact));
    }

    long memoryBytes() {
        return 80 + tableBytes() + 16 + 4L * shapes.length + size * Shape.MEMORY_BYTES;
    }
}
