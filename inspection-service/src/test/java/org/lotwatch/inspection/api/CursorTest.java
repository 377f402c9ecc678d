package org.lotwatch.inspection.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.LotKey;
import org.lotwatch.inspection.domain.PaperFilter;
import org.lotwatch.inspection.domain.PaperKind;
import org.lotwatch.inspection.domain.PaperState;

class CursorTest {

    private static final PaperFilter ALL = new PaperFilter(PaperKind.INSPECTION, null, null);
    private static final PaperFilter SOME =
            new PaperFilter(PaperKind.INSPECTION, LotKey.of("ЛОТ: 1"), PaperState.RETRACTED);

    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = new Cursor(41, SOME);

        assertThat(Cursor.parse(cursor.text(), SOME)).isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        String text = new Cursor(41, SOME).text();

        assertThatThrownBy(() -> Cursor.parse(text, ALL)).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "MTo0MQ", "MTotMTo"})
    void aTextThatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, ALL)).isInstanceOf(HttpProblem.class);
    }
}
