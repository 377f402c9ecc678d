package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.store.FoldSettings;

class StartCheckTest {

    private static final ClaimOrder ORDER = new ClaimOrder(List.of("/port", "/depot"));

    @Test
    void theSameSettingsAreGoneOnWith() {
        FoldSettings kept = new FoldSettings(FoldSettings.CURRENT_FOLD, 12, List.of("/port", "/depot"), "c");

        assertThatCode(() -> StartCheck.check(kept, ORDER)).doesNotThrowAnyException();
    }

    @Test
    void anotherOrderOfSourcesIsRefusedNamingBothAndTheWayOut() {
        FoldSettings kept = new FoldSettings(FoldSettings.CURRENT_FOLD, 12, List.of("/depot"), "c");

        assertThatThrownBy(() -> StartCheck.check(kept, ORDER))
                .hasMessageContainingAll(
                        "source-order=/depot,", "source-order=/port,/depot", "set it back", "empty database");
    }

    @Test
    void anotherFoldVersionIsRefused() {
        FoldSettings kept = new FoldSettings(FoldSettings.CURRENT_FOLD + 1, 12, ORDER.sources(), "c");

        assertThatThrownBy(() -> StartCheck.check(kept, ORDER)).hasMessageContaining("fold version 2");
    }
}
