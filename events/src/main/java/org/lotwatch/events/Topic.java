package org.lotwatch.events;

/** One of the three input topics; the order of the constants breaks ties of log order between topics. */
public enum Topic implements Labelled {
    SHIPMENT_LOADED("shipment-loaded"),
    ROUND_INSPECTED("round-inspected"),
    LOT_RESTORED("lot-restored");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** The topic's name on the broker. */
    @Override
    public String label() {
        return label;
    }
}
