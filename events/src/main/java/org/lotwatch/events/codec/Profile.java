package org.lotwatch.events.codec;

/** How unknown fields are taken. */
public enum Profile {
    /** Unknown fields are faults: for producers' tests and the validation endpoint. */
    STRICT,
    /** Unknown fields are ignored: what consumers do, so that newer producers can be read. */
    TOLERANT
}
