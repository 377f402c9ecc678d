package org.lotwatch.stats.domain;

import java.util.List;

/** Parts of the sentences that discrepancies are told in. */
final class Sentence {

    private static final int SHOWN = 5;

    private Sentence() {}

    /** Such as "1 round" or "12 rounds". */
    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The first few, and how many more there are. */
    static String list(List<String> texts) {
        int shown = Math.min(texts.size(), SHOWN);
        String rest = texts.size() > shown ? " and " + (texts.size() - shown) + " more" : "";
        return String.join("; ", texts.subList(0, shown)) + rest;
    }
}
