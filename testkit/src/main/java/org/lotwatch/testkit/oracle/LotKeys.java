package org.lotwatch.testkit.oracle;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/** What follows from a lot's spelling: its key, its partition, and the key that look-alikes share. */
public final class LotKeys {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String LOOK_ALIKES = "АВЕКМНОРСТУХІЈЅҮӀԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ";
    private static final String LATIN = "ABEKMHOPCTYXIJSYIQW" + "ABEZHIKMNOPTYXCJ";

    private LotKeys() {}

    /** NFKC, trimmed, runs of blanks collapsed, upper case. */
    public static String of(String lotId) {
        String compatible = Normalizer.normalize(lotId, Normalizer.Form.NFKC);
        return BLANKS.matcher(compatible).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    /** The key with Cyrillic and Greek letters that look like Latin ones written as these. */
    public static String lookAlike(String lotKey) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < lotKey.length(); i++) {
            char c = lotKey.charAt(i);
            int at = LOOK_ALIKES.indexOf(c);
            folded.append(at < 0 ? c : LATIN.charAt(at));
        }
        return folded.toString();
    }

    /** Where Kafka's default partitioner puts the key. */
    public static int partition(String lotKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(lotKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
