package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lotwatch.embedded.Ports;

class FindingsTest {

    @Test
    void aJavaThatIsTooOldIsNamedWithTheRemedy() {
        assertThat(JavaCheck.look(11).remedy()).contains("version 17 or newer");
        assertThat(JavaCheck.look(17).isWell()).isTrue();
    }

    @Test
    void booksThatDoNotBalanceAreNamedWithBothSums() {
        Finding finding = BooksCheck.balance(Approved.json("unbalanced.json"));

        assertThat(finding.found()).isEqualTo("100 rounds brought in, 99 accounted for");
        assertThat(finding.remedy()).contains("lotwatch recount");
        assertThat(BooksCheck.balance(Approved.json("totals.json")).isWell()).isTrue();
    }

    @Test
    void aLagIsWellWhileItIsShortAndNamedWhereItIsUnknown() {
        assertThat(BooksCheck.lag(DecimalNode.valueOf(new BigDecimal("2.5"))).isWell())
                .isTrue();
        assertThat(BooksCheck.lag(DecimalNode.valueOf(new BigDecimal("31.0"))).isWell())
                .isFalse();
        assertThat(BooksCheck.lag(NullNode.instance).found()).isEqualTo("unknown");
    }

    @Test
    void nothingThatIsThereIsFoundWhereNothingIs() {
        String nowhere = "http://127.0.0.1:" + Ports.free();

        Told told = Told.by(
                "doctor",
                "-o",
                "csv",
                "--timeout",
                "1",
                "--url",
                nowhere,
                "--shipment-url",
                nowhere,
                "--inspection-url",
                nowhere,
                "--kafka",
                "127.0.0.1:" + Ports.free());

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out())
                .contains("Java,ok,", "stats-service,WRONG,nothing answers at " + nowhere, "Kafka,WRONG,")
                .doesNotContain("Exception");
        assertThat(told.err()).contains("5 of 6 checks found something wrong");
    }
}
