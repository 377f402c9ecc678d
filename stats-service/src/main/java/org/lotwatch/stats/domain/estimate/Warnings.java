package org.lotwatch.stats.domain.estimate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;
import org.lotwatch.stats.domain.Sample;

/** What a reader of an estimate has to know of the sample that it is made of. */
final class Warnings {

    private static final Set<SampleDesign> DRAWN_SINGLY = EnumSet.of(SampleDesign.SRS, SampleDesign.CENSUS);

    private Warnings() {}

    static List<String> of(Sample sample, Verdict of) {
        List<String> warnings = new ArrayList<>();
        Long population = sample.population();
        if (population == null) {
            warnings.add("the population is unknown: nothing was introduced, so only shares can be told");
        }
        if (sample.judged() > 0) {
            warnings.add(
                    rounds(sample.judged()) + " inspected by judgement or without a design: counted, not extrapolated");
        }
        if (!DRAWN_SINGLY.containsAll(sample.designs())) {
            warnings.add("systematic and stratified samples are taken as simple random ones");
        }
        boolean census = sample.designs().contains(SampleDesign.CENSUS);
        if (census && (population == null || sample.sampled() < population)) {
            warnings.add("a census was stated, and is taken as a sample: it did not look at every round");
        }
        addUndetermined(warnings, sample, of);
        if (sample.isTorn()) {
            warnings.add("more rounds were inspected again than the sample found before");
        }
        return warnings;
    }

    private static void addUndetermined(List<String> warnings, Sample sample, Verdict of) {
        long undetermined = sample.favourable(Verdict.UNDETERMINED);
        if (undetermined > 0) {
            String were = undetermined == 1 ? "1 round of the sample was" : undetermined + " rounds of the sample were";
            warnings.add(were + " undetermined: not counted as " + of.label());
        }
    }

    private static String rounds(long rounds) {
        return rounds == 1 ? "1 round was" : rounds + " rounds were";
    }
}
