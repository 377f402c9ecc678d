package org.lotwatch.imports.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read once from top to bottom. Not thread-safe. */
public interface Sheet extends AutoCloseable {

    /** What it is read as, such as {@code csv, UTF-8, separated by ;}. */
    String format();

    /** The cells of the first row that is not blank. */
    List<String> header();

    /**
     * The next row that is not blank, without faults of its cells' values.
     *
     * @return {@code null} after the last one
     */
    @Nullable
    SheetRow next() throws FileFault;

    @Override
    void close();
}
