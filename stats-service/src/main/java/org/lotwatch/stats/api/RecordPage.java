package org.lotwatch.stats.api;

import java.util.List;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** One record that could not be counted, with its bytes. */
record RecordPage(ParkedPage.Row row, List<ParkedView.HeaderView> headers, String key, String text, boolean isText) {

    static RecordPage of(ParkedRecord record, Moments moments) {
        String text = ParkedView.text(record.base64());
        String key = ParkedView.text(record.keyBase64());
        return new RecordPage(
                ParkedPage.Row.of(record, moments),
                record.headers().stream().map(ParkedView.HeaderView::of).toList(),
                key == null ? "–" : key,
                text == null ? String.valueOf(record.base64()) : text,
                text != null);
    }
}
