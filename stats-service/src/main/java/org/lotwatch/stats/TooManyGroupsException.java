package org.lotwatch.stats;

/** The question has more groups than one answer may hold. */
public final class TooManyGroupsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyGroupsException(int most) {
        super("the answer would have more than " + most
                + " groups: filter more narrowly, or read the lots page by page from /api/v1/lots");
    }
}
