package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** What templates can say of any text. */
@TemplateExtension
final class TemplateWords {

    private TemplateWords() {}

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As part of an address. */
    static String inPath(String text) {
        return PageLink.encoded(text);
    }
}
