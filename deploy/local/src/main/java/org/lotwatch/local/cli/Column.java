package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name as CSV has it
 * @param pointer to its value in a row, a JSON pointer
 */
record Column(String name, String pointer) {

    /** A column that has its value under its own name. */
    static Column of(String name) {
        return new Column(name, "/" + name);
    }

    JsonNode value(JsonNode row) {
        return row.at(pointer);
    }

    /** As a table shows it: long numbers in groups of three, nothing for what is absent. */
    static String shown(JsonNode value) {
        if (value.isIntegralNumber()) {
            return String.format(Locale.ROOT, "%,d", value.bigIntegerValue());
        }
        return plain(value);
    }

    /** As CSV has it. */
    static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
