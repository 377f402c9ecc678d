package org.lotwatch.stats.domain.answer;

import org.lotwatch.events.Labelled;

/** By what lots can be grouped. */
public enum Dimension implements Labelled {
    NATURE("nature"),
    LOT("lot"),
    SHIPMENT("shipment"),
    ORIGIN("origin"),
    DESTINATION("destination"),
    PRODUCED_DECADE("producedDecade");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
