package org.lotwatch.stats.api.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written piece by piece. One writer, from any thread. */
public interface Sheet {

    /** The bytes of some rows, and of all that has to stand before them; the cells are texts, whole numbers or null. */
    byte[] rows(List<Row> rows);

    /** The bytes that end the file. */
    byte[] end();

    /** One row, with a cell for each column. */
    record Row(List<@Nullable Object> cells) {
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }
}
