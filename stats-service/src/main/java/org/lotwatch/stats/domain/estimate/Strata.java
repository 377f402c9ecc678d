package org.lotwatch.stats.domain.estimate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strata of a roll-up. A lot of which one round was sampled tells nothing of its own spread, so it is put together with
 * its neighbour of the same nature; without such a neighbour it is left out.
 *
 * @param informed those that an estimate is made of
 * @param collapsed lots of which one round was sampled, and that stand together with a neighbour
 * @param alone such lots that have none
 */
record Strata(List<Stratum> informed, long collapsed, long alone) {

    Strata {
        informed = List.copyOf(informed);
    }

    static Strata of(List<Stratum> lots) {
        List<Stratum> sampled = lots.stream()
                .filter(Stratum::isSampled)
                .sorted(Stratum.NEIGHBOURS)
                .toList();
        List<Stratum> joined = joined(sampled);
        long single = sampled.stream().filter(lot -> !lot.isInformed()).count();
        long alone = joined.stream().filter(stratum -> !stratum.isInformed()).count();
        return new Strata(joined.stream().filter(Stratum::isInformed).toList(), single - alone, alone);
    }

    private static List<Stratum> joined(List<Stratum> sampled) {
        List<Stratum> joined = new ArrayList<>();
        @Nullable Stratum open = null;
        for (Stratum next : sampled) {
            if (open != null && open.nature().equals(next.nature())) {
                open = open.with(next);
            } else {
                close(joined, open);
                open = next;
            }
            if (open.isInformed()) {
                joined.add(open);
                open = null;
            }
        }
        close(joined, open);
        return joined;
    }

    /** The last lot of a nature stands together with the one before it. */
    private static void close(List<Stratum> joined, @Nullable Stratum open) {
        if (open == null) {
            return;
        }
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).nature().equals(open.nature())) {
            joined.set(last, joined.get(last).with(open));
        } else {
            joined.add(open);
        }
    }

    long population() {
        return StratifiedEstimate.sum(informed, Stratum::population);
    }
}
