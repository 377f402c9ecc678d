package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What one check found.
 *
 * @param remedy empty where nothing is wrong
 */
record Finding(String check, String found, String remedy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Finding well(String check, String found) {
        return new Finding(check, found, "");
    }

    static Finding ill(String check, String found, String remedy) {
        return new Finding(check, found, remedy);
    }

    boolean isWell() {
        return remedy.isEmpty();
    }

    JsonNode row() {
        return JSON.createObjectNode()
                .put("check", check)
                .put("state", isWell() ? "ok" : "WRONG")
                .put("found", found)
                .put("remedy", remedy);
    }
}
