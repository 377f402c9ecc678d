package org.lotwatch.stats.api;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedChange;
import org.lotwatch.stats.domain.answer.ParkedRecord;
import org.lotwatch.stats.domain.answer.Redriven;
import org.lotwatch.stats.store.HarmlessHeaders;

/**
 * One record that could not be counted, with its bytes and what was done with it.
 *
 * @param bytes how many, in words
 * @param marked the value as text with the fault in it, {@code null} where it is no text
 * @param hex the value's first bytes otherwise
 * @param editable the text that a repair begins with
 * @param editableHeaders one in a line, as {@code name: text}
 * @param event what stands for it now, {@code null} where nothing does
 */
record RecordPage(
        ParkedPage.Row row,
        List<HeaderRow> headers,
        String key,
        String bytes,
        @Nullable MarkedText marked,
        @Nullable String hex,
        String editable,
        String editableHeaders,
        List<Change> history,
        List<ParkedPage.Row> chain,
        @Nullable Redriven event) {

    private static final int LONGEST_EDITABLE = 262_144;

    /**
     * A header as text.
     *
     * @param atFault whether the fault is in this one
     */
    record HeaderRow(String name, String text, boolean atFault) {}

    /** What somebody did with it. */
    record Change(String at, String state, String by, String note) {

        static Change of(ParkedChange change, Moments moments) {
            String by = change.by();
            String note = change.note();
            return new Change(
                    moments.second(change.at()), change.state(), by == null ? "–" : by, note == null ? "–" : note);
        }
    }

    static RecordPage of(ParkedRecord record, Moments moments) {
        String text = ParkedView.text(record.base64());
        String key = ParkedView.text(record.keyBase64());
        boolean binary = isBinary(record);
        String pointer = record.item().pointer();
        return new RecordPage(
                ParkedPage.Row.of(record.item(), moments),
                record.headers().stream()
                        .map(header -> row(header, binary ? pointer : ""))
                        .toList(),
                key == null ? "–" : key,
                size(record),
                text == null ? null : MarkedText.of(text, binary ? withoutData(pointer) : pointer),
                text == null && record.base64() != null
                        ? HexDump.of(Base64.getDecoder().decode(record.base64()))
                        : null,
                text == null || text.length() > LONGEST_EDITABLE ? "" : text,
                editable(record),
                record.history().stream()
                        .map(change -> Change.of(change, moments))
                        .toList(),
                record.chain().stream()
                        .map(item -> ParkedPage.Row.of(item, moments))
                        .toList(),
                record.redriven());
    }

    private static String size(ParkedRecord record) {
        Long bytes = record.item().bytes();
        if (bytes == null) {
            return record.inLog() ? "they are being fetched from the log" : "the record has no value";
        }
        return Figures.grouped(bytes) + " bytes";
    }

    private static HeaderRow row(ParkedRecord.Header header, String pointer) {
        String text = ParkedView.text(header.base64());
        String shown = text == null ? String.valueOf(header.base64()) : text;
        return new HeaderRow(
                header.key(),
                header.base64() == null ? "–" : shown,
                header.key().toLowerCase(Locale.ROOT).equals("ce_" + pointer.replaceFirst("^/", "")));
    }

    /** As the contract tells the modes apart. */
    private static boolean isBinary(ParkedRecord record) {
        boolean specversion =
                record.headers().stream().anyMatch(header -> header.key().equals("ce_specversion"));
        boolean structured = record.headers().stream()
                .filter(header -> header.key().equalsIgnoreCase("content-type"))
                .map(header -> String.valueOf(ParkedView.text(header.base64())))
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/cloudevents"));
        return specversion && !structured;
    }

    /** In binary mode the value is the field data alone; the pointer is into the whole event. */
    private static String withoutData(String pointer) {
        return pointer.startsWith("/data") ? pointer.substring("/data".length()) : "";
    }

    private static String editable(ParkedRecord record) {
        return record.headers().stream()
                .filter(header -> HarmlessHeaders.isHarmless(header.key()))
                .filter(header -> header.base64() != null)
                .map(header -> header.key() + ": " + ParkedView.text(header.base64()))
                .collect(Collectors.joining("\n"));
    }
}
