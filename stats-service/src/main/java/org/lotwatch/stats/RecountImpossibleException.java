package org.lotwatch.stats;

import org.jspecify.annotations.Nullable;

/** The log cannot be counted again; the message says why, for people. */
public final class RecountImpossibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RecountImpossibleException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
