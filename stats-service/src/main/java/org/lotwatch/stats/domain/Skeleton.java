package org.lotwatch.stats.domain;

import org.lotwatch.events.LotKey;

/** What is left of a lot key when letters of the Cyrillic, Greek and Latin scripts that look alike are taken as one. */
final class Skeleton {

    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХҮԚԜӀЁЇ";
    private static final String AS_LATIN = "ABESIJKMHOPCTYXYQWIËÏ";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿΓΠΦ";
    private static final String FROM_GREEK = "ABEZHIKMNOPTYXCJГПФ";

    private Skeleton() {}

    static String of(LotKey key) {
        String value = key.value();
        int plain = 0;
        while (plain < value.length() && value.charAt(plain) < 0x80) {
            plain++;
        }
        return plain == value.length() ? value : folded(value);
    }

    private static String folded(String value) {
        StringBuilder skeleton = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            skeleton.append(folded(value.charAt(i)));
        }
        return skeleton.toString();
    }

    private static char folded(char letter) {
        int cyrillic = CYRILLIC.indexOf(letter);
        if (cyrillic >= 0) {
            return AS_LATIN.charAt(cyrillic);
        }
        int greek = GREEK.indexOf(letter);
        return greek < 0 ? letter : FROM_GREEK.charAt(greek);
    }
}
