package org.lotwatch.stats.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetInsertTest {

    @Test
    void quotesAndBackslashesInATextArrayAreEscaped() {
        assertThat(SetInsert.literal(List.of("a\"b", "c\\d", "e,f", "")))
                .isEqualTo("{\"a\\\"b\",\"c\\\\d\",\"e,f\",\"\"}");
    }
}
