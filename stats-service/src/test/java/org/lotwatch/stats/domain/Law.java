package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Something that holds for every set of records. A counterexample is shrunk before it is shown. */
interface Law {

    /** Throws an {@link AssertionError} where it does not hold. */
    void check(List<Arrival> arrivals, SplittableRandom random);

    /** Checks the law on generated lots, the seeds counting up from a first one. */
    static void holds(int lots, int records, Law law) {
        for (long seed = 1; seed <= lots; seed++) {
            List<Arrival> arrivals = new RandomLot(seed).arrivals(1 + (int) (seed * records / lots));
            if (isBroken(law, arrivals, seed)) {
                List<Arrival> fewest = fewest(law, arrivals, seed);
                String shown = fewest.stream().map(Arrival::toString).collect(Collectors.joining("\n"));
                AssertionError error = failure(law, fewest, seed);
                throw new AssertionError(
                        "seed " + seed + ", shrunk to " + fewest.size() + " records:\n" + shown + "\n" + error, error);
            }
        }
    }

    private static List<Arrival> fewest(Law law, List<Arrival> arrivals, long seed) {
        List<Arrival> fewest = arrivals;
        for (int chunk = arrivals.size() / 2; chunk > 0; chunk = chunk == 1 ? 0 : chunk / 2) {
            boolean again = true;
            while (again) {
                List<Arrival> fewer = without(law, fewest, chunk, seed);
                again = fewer.size() < fewest.size();
                fewest = fewer;
            }
        }
        return fewest;
    }

    private static List<Arrival> without(Law law, List<Arrival> arrivals, int chunk, long seed) {
        List<Arrival> left = arrivals;
        for (int start = 0; start + chunk <= left.size(); ) {
            List<Arrival> fewer = new ArrayList<>(left.subList(0, start));
            fewer.addAll(left.subList(start + chunk, left.size()));
            if (isBroken(law, fewer, seed)) {
                left = fewer;
            } else {
                start += chunk;
            }
        }
        return left;
    }

    private static boolean isBroken(Law law, List<Arrival> arrivals, long seed) {
        try {
            law.check(arrivals, new SplittableRandom(seed));
            return false;
        } catch (AssertionError | RuntimeException broken) {
            return true;
        }
    }

    private static AssertionError failure(Law law, List<Arrival> arrivals, long seed) {
        try {
            law.check(arrivals, new SplittableRandom(seed));
            return new AssertionError("the law held when it was checked again");
        } catch (AssertionError error) {
            return error;
        } catch (RuntimeException error) {
            return new AssertionError(error);
        }
    }
}
