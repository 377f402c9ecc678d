package org.lotwatch.stats.domain.estimate;

import org.lotwatch.events.Labelled;

/** How limits are found. */
public enum Method implements Labelled {
    /** Exact, of a lot whose population is known. */
    HYPERGEOMETRIC("hypergeometric"),
    /** Exact for rounds drawn from a lot without end: too wide for one that has an end, never too narrow. */
    CLOPPER_PEARSON("clopper-pearson"),
    /** Near, and narrower: it fails as often as it was allowed to on the average only. */
    WILSON("wilson"),
    /** Of many lots, each of which is a stratum. */
    STRATIFIED("stratified");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
