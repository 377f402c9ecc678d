package org.lotwatch.events;

/**
 * A lot as its reporter marks it: 1-64 characters, kept verbatim. Lots are compared by {@link #key()}.
 */
public record LotId(String value) {

    public LotKey key() {
        return LotKey.of(value);
    }
}
