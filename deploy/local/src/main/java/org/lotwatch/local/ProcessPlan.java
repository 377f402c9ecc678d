package org.lotwatch.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start one process.
 *
 * @param name as shown, and the name of its log
 * @param command program and arguments; secrets belong into the environment, which others cannot read
 * @param environment added to ours
 */
record ProcessPlan(String name, List<String> command, Map<String, String> environment) {
    /**
     * A terminal sends Ctrl-C to every process in the foreground. Ours must stop in order, so they inherit that the signal
     * is ignored; Java leaves an ignored signal alone.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    List<String> shieldedCommand() {
        List<String> shielded = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        shielded.addAll(command);
        return shielded;
    }
}
