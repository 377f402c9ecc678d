package org.lotwatch.imports.table;

import java.util.Locale;

/** How names of columns are compared: without regard to case, blanks, underscores and hyphens. */
final class Names {

    private Names() {}

    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
