package org.lotwatch.events;

/** Why a fact is taken back or replaced. */
public enum AmendmentReason implements Labelled {
    DID_NOT_OCCUR("did_not_occur"),
    INCORRECT_DATA("incorrect_data"),
    DUPLICATE("duplicate");

    private final String label;

    AmendmentReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
