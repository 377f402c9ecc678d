package org.lotwatch.inspection.domain;

/**
 * A fault or a difference in a body.
 *
 * @param pointer JSON pointer into the body; empty: the whole
 * @param detail what is wrong, with the value, and what would be right
 */
public record Difference(String pointer, String detail) {

    static Difference of(String field, Object given, Object recorded) {
        return new Difference("/" + field, field + " is " + given + ", recorded was " + recorded);
    }
}
