package org.lotwatch.events;

/** How the inspected rounds were chosen; only census, srs, systematic and stratified feed estimates. */
public enum SampleDesign implements Labelled {
    CENSUS("census"),
    SRS("srs"),
    SYSTEMATIC("systematic"),
    STRATIFIED("stratified"),
    JUDGEMENT("judgement"),
    UNKNOWN("unknown");

    private final String label;

    SampleDesign(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
