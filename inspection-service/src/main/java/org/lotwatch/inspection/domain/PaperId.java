package org.lotwatch.inspection.domain;

/**
 * The reporter's name of a paper.
 *
 * @param value 1-64 characters, kept verbatim
 */
public record PaperId(PaperKind kind, String value) {

    public PaperId {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > Limits.ID) {
            throw new IllegalArgumentException("an id must have 1-64 characters, was '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return kind.label() + " " + value;
    }
}
