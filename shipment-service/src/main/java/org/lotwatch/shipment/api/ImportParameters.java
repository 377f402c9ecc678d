package org.lotwatch.shipment.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.ImportMode;
import org.lotwatch.imports.ImportOrder;
import org.lotwatch.imports.http.Upload;
import org.lotwatch.imports.table.SheetOptions;

/** How what a sender says of a file is read. */
final class ImportParameters {

    private static final Set<String> TYPES = Set.of(
            "text/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/csv",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream",
            "multipart/form-data");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private ImportParameters() {}

    static boolean isPreview(@Nullable String dryRun) {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Problems.badParameter("dryRun", "true or false", dryRun);
        }
        return "true".equals(dryRun);
    }

    static ImportOrder order(Upload upload, @Nullable String mode, @Nullable String fileName, SheetOptions options) {
        String type = Objects.requireNonNullElse(upload.contentType(), "application/octet-stream");
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(bare)) {
            throw Problems.unsupportedFile(type, TYPES);
        }
        Matcher charset = CHARSET.matcher(type);
        SheetOptions known = options.charset() != null || !charset.find()
                ? options
                : new SheetOptions(charset.group(1), options.sheet(), options.zone(), options.fields());
        return new ImportOrder(upload.file(), fileName == null ? upload.fileName() : fileName, mode(mode), known);
    }

    private static ImportMode mode(@Nullable String mode) {
        String asked = Objects.requireNonNullElse(mode, ImportMode.VALID_ROWS.label());
        return Arrays.stream(ImportMode.values())
                .filter(known -> known.label().equals(asked))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter(
                        "mode",
                        Arrays.stream(ImportMode.values())
                                .map(ImportMode::label)
                                .collect(Collectors.joining(" or ")),
                        asked));
    }

    /** Pairs of a column and its field; columns may have colons in their names, fields have none. */
    static Map<String, String> fields(@Nullable List<String> pairs) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : Objects.requireNonNullElse(pairs, List.<String>of())) {
            int colon = pair.lastIndexOf(':');
            if (colon < 1 || colon == pair.length() - 1) {
                throw Problems.badParameter("map", "column:field, such as Lot:lotId", pair);
            }
            fields.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return fields;
    }

    /** Where a list goes on. */
    static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[1-9]\\d{0,17}")) {
            throw Problems.badCursor(cursor);
        }
        return Long.parseLong(cursor);
    }
}
