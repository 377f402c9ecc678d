package org.lotwatch.stats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;

class JournalBlobTest {

    @Test
    void whatIsWrittenIsReadBackInOrder() {
        List<JournalEntry> entries = entries(new Random(7), 300);

        List<JournalEntry> read = JournalBlob.decode(JournalBlob.encode(entries));

        assertThat(read).usingRecursiveFieldByFieldElementComparator().isEqualTo(entries);
    }

    @Test
    void aBlobIsReadAsItWasWrittenYearsAgo() {
        byte[] kept = {1, 3, 'L', '-', '1', (byte) 0xac, 0x02, 2, 3, 9, 8, 7};

        assertThat(JournalBlob.decode(kept))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new JournalEntry(new LotKey("L-1"), 300, 2, new byte[] {9, 8, 7}));
    }

    @Test
    void aBlobThatIsCutShortAnywhereWithinAnEntryIsRefused() {
        byte[] whole = JournalBlob.encode(entries(new Random(8), 1));

        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> JournalBlob.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> JournalBlob.decode(new byte[] {2})).hasMessageContaining("format 1, was 2");
    }

    private static List<JournalEntry> entries(Random random, int count) {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[1 + random.nextInt(400)];
            random.nextBytes(content);
            entries.add(new JournalEntry(
                    new LotKey("LOT " + random.nextInt(50) + " Ü"),
                    random.nextInt(1 << 30),
                    random.nextInt(500),
                    content));
        }
        return entries;
    }
}
