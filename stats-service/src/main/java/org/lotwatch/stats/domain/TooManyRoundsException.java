package org.lotwatch.stats.domain;

/** The rounds of some lots add up to more than can be told. */
public final class TooManyRoundsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooManyRoundsException() {
        super("the rounds of these lots add up to more than " + Long.MAX_VALUE
                + ": ask for fewer lots, and look at the quantities of the largest");
    }
}
