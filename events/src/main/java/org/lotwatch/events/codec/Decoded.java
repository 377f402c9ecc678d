package org.lotwatch.events.codec;

/** What became of a record's bytes: one of three, dispatched through {@link Cases}. */
public sealed interface Decoded permits Readable, Unreadable, UnknownType {

    <R> R on(Cases<R> cases);

    /** One answer for each outcome. */
    interface Cases<R> {
        R readable(Readable readable);

        R unreadable(Unreadable unreadable);

        R unknownType(UnknownType unknownType);
    }
}
