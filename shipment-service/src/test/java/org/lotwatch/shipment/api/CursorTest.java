package org.lotwatch.shipment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.shipment.domain.ShipmentState;

class CursorTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = new Cursor(41, ShipmentState.LOADED);

        assertThat(Cursor.parse(cursor.text(), ShipmentState.LOADED)).isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        String text = new Cursor(41, ShipmentState.LOADED).text();

        assertThatThrownBy(() -> Cursor.parse(text, null)).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "MTo0MQ", "MTotMTo"})
    void aTextThatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, null)).isInstanceOf(HttpProblem.class);
    }
}
