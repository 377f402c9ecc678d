package org.lotwatch.imports.table;

import java.util.List;

/** Why a file cannot be read; the message says what would be right. Rows that are wrong are none. */
public final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> columns;

    public FileFault(String message) {
        this(message, List.of());
    }

    FileFault(String message, List<String> columns) {
        super(message);
        this.columns = List.copyOf(columns);
    }

    public FileFault(String message, Throwable cause) {
        super(message, cause);
        this.columns = List.of();
    }

    /** The columns that were found, when it is they that are not right; otherwise empty. */
    public List<String> columns() {
        return columns;
    }
}
