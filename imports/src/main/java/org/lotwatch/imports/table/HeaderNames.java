package org.lotwatch.imports.table;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a text names one of the columns that are expected, in any spelling. */
public final class HeaderNames implements Predicate<String> {

    private final Set<String> folded;

    public HeaderNames(Collection<String> names) {
        this.folded = names.stream().map(Names::folded).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(String name) {
        return folded.contains(Names.folded(name));
    }
}
