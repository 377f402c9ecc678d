package org.lotwatch.systemtests;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** The kernel drops what goes to or comes from a port: nobody is told, and TCP has to find out by itself. */
@Tag("root")
@Timeout(900)
class PacketLossST {
    private static final long SEED = 20240210;
    private static final String TABLE = "lotwatch_faults";
    private static final List<String> SOME = List.of("numgen", "random", "mod", "100", "<", "20");

    @BeforeEach
    void needsAFilter() {
        Root.assume("dropping packets", List.of("nft", "add", "table", "inet", TABLE));
        Root.run(List.of("nft", "delete", "table", "inet", TABLE));
    }

    @Test
    void packetsThatAreDroppedInEitherDirectionChangeNoTotal() throws Exception {
        try (Installation installation = Installation.start(getClass());
                FaultSite site = FaultSite.open(
                        installation,
                        List.of(installation.replica(), installation.replica()),
                        History.of(SEED, 60, 20_000))) {
            for (Replica replica : site.replicas()) {
                for (Wire wire : List.of(replica.toDatabase(), replica.toBroker())) {
                    drop(site, "dport", wire, List.of());
                    drop(site, "sport", wire, List.of());
                    drop(site, "dport", wire, SOME);
                }
            }
        }
    }

    private static void drop(FaultSite site, String direction, Wire wire, List<String> which) throws Exception {
        Root.run(List.of("nft", "add", "table", "inet", TABLE));
        try {
            Root.run(List.of("nft", "add", "chain", "inet", TABLE, "out", "{ type filter hook output priority 0 ; }"));
            Root.run(rule(direction, wire, which));
            site.traffic().awaitMore(800);
        } finally {
            Root.run(List.of("nft", "delete", "table", "inet", TABLE));
        }
        site.awaitApplied();
        site.audit();
    }

    private static List<String> rule(String direction, Wire wire, List<String> which) {
        List<String> rule = new ArrayList<>(List.of("nft", "add", "rule", "inet", TABLE, "out", "tcp"));
        rule.addAll(List.of(direction, String.valueOf(wire.port())));
        rule.addAll(which);
        rule.add("drop");
        return rule;
    }
}
