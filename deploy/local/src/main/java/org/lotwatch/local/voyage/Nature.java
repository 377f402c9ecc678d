package org.lotwatch.local.voyage;

/** The four kinds of rounds aboard. */
enum Nature {
    MORTAR_ROUND_120("120mm-mortar-round", "120"),
    SHELL_122("122mm-shell", "122S"),
    SHELL_152("152mm-shell", "152"),
    ROCKET_122("122mm-rocket", "122R");

    private final String label;
    private final String mark;

    Nature(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    String label() {
        return label;
    }

    /** How it begins the mark of its lots. */
    String mark() {
        return mark;
    }
}
