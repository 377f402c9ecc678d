package org.lotwatch.events;

/** A constant of the contract that is written in JSON under a label of its own. */
public interface Labelled {

    /** The spelling in JSON, such as {@code not-shipped}. */
    String label();
}
