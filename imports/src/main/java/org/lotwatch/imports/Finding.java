package org.lotwatch.imports;

/**
 * What became, or would become, of a paper.
 *
 * @param detail why it is rejected; empty otherwise
 */
public record Finding(Kind kind, String detail) {

    public static final Finding NEW = new Finding(Kind.NEW, "");
    public static final Finding UNCHANGED = new Finding(Kind.UNCHANGED, "");

    public static Finding rejected(String detail) {
        return new Finding(Kind.REJECTED, detail);
    }

    /** The three that there are. */
    public enum Kind {
        /** It was not recorded before. */
        NEW,
        /** It was, with the same content. */
        UNCHANGED,
        /** It contradicts what is recorded, or is not valid. */
        REJECTED
    }
}
