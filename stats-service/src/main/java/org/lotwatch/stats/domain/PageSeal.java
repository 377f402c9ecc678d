package org.lotwatch.stats.domain;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.lotwatch.events.LotKey;

/** The last four bytes of a page: a checksum of its content and of the lot that it belongs to. */
final class PageSeal {

    private static final int BYTES = 4;

    private PageSeal() {}

    static byte[] sealed(LotKey key, byte[] content) {
        byte[] page = Arrays.copyOf(content, content.length + BYTES);
        long checksum = checksum(key, content, content.length);
        for (int i = 0; i < BYTES; i++) {
            page[content.length + i] = (byte) (checksum >>> (8 * i));
        }
        return page;
    }

    /**
     * @throws IllegalArgumentException if the page is damaged or another lot's
     */
    static void check(LotKey key, byte[] page) {
        int length = page.length - BYTES;
        long found = 0;
        for (int i = 0; i < BYTES && length > 0; i++) {
            found |= (page[length + i] & 0xffL) << (8 * i);
        }
        if (length <= 0 || found != checksum(key, page, length)) {
            throw new IllegalArgumentException(
                    "a page of " + page.length + " bytes is damaged or not one of lot " + key.value());
        }
    }

    private static long checksum(LotKey key, byte[] content, int length) {
        CRC32C crc = new CRC32C();
        crc.update(TextArena.bytes(key.value()));
        crc.update(content, 0, length);
        return crc.getValue();
    }
}
