package org.lotwatch.inspection.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a file of rows a fault of a body stands.
 *
 * @param line the place among the rows of the paper, from 0
 * @param field such as {@code originName}, which is {@code /origin/name}; empty when it is the whole row's
 */
record Pointers(int line, String field) {

    private static final Pattern LINE = Pattern.compile("/(?:lines|results)(?:/(\\d+)(/.*)?)?");
    private static final Pattern PLACE_ID = Pattern.compile("/(origin|destination|site)/id");
    private static final Pattern INDEX = Pattern.compile("\\d+");

    static Pointers of(String pointer) {
        Matcher line = LINE.matcher(pointer);
        if (!line.matches()) {
            return new Pointers(0, field(PLACE_ID.matcher(pointer).replaceFirst("/$1")));
        }
        int number = line.group(1) == null ? 0 : Integer.parseInt(line.group(1));
        return new Pointers(number, line.group(2) == null ? "" : field(line.group(2)));
    }

    private static String field(String pointer) {
        StringBuilder field = new StringBuilder();
        for (String name : pointer.split("/", -1)) {
            if (field.length() == 0) {
                field.append(name);
            } else if (!INDEX.matcher(name).matches()) {
                field.append(Character.toUpperCase(name.charAt(0))).append(name, 1, name.length());
            }
        }
        return field.toString();
    }
}
