package org.lotwatch.events.codec;

/** Why a record is parked; the list is closed, and the names are stored. */
public enum Reason {
    /** The value is not one JSON text within the limits of depth and length. */
    MALFORMED_JSON,
    /** JSON, but without a usable {@code specversion}, {@code id}, {@code source} or {@code type}. */
    NOT_CLOUDEVENT,
    /** A field is missing, of another form than the contract says, or at odds with another field. */
    SCHEMA,
    NULL_VALUE,
    BAD_UTF8,
    /** More than 256 KiB. */
    TOO_LARGE,
    /** Same source and id as an earlier event of the lot, other content; found by the ledger, not by the codec. */
    ID_COLLISION,
    AMENDMENT_OF_AMENDMENT,
    /** A replacement speaks of another lot than the event it corrects. */
    LOT_CHANGED,
    /** The type, or an amendment's target type, does not belong on this topic. */
    WRONG_TOPIC,
    /** A producer's own topic carries another's source; found by the consumer, not by the codec. */
    SOURCE_NOT_ALLOWED
}
