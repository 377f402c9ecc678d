package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@link Shape}s of a lot, numbered from 0. */
final class Shapes {

    private final Map<Shape, Integer> numbers = new HashMap<>(8);
    private final List<Shape> shapes = new ArrayList<>(4);

    int number(Shape shape) {
        Integer known = numbers.get(shape);
        if (known != null) {
            return known;
        }
        numbers.put(shape, shapes.size());
        shapes.add(shape);
        return shapes.size() - 1;
    }

    Shape shape(int number) {
        return shapes.get(number);
    }

    long memoryBytes() {
        return 160 + shapes.size() * Shape.MEMORY_BYTES;
    }
}
