package org.lotwatch.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "2023-10-12T09:30:00+09:00    = 2023-10-12T00:30:00Z",
                "2023-10-12T00:30:00Z         = 2023-10-12T00:30:00Z",
                "2023-10-12 00:30:00.5 +0000  = 2023-10-12T00:30:00.500Z",
                "2023-10-12 09:30             = 2023-10-11T23:30:00Z",
                "2023-10-12T09:30:15.123      = 2023-10-11T23:30:15.123Z",
                "2023-10-12                   = 2023-10-11T14:00:00Z",
                "2023/10/12 9:30              = 2023-10-11T23:30:00Z",
                "12.10.2023                   = 2023-10-11T14:00:00Z",
                "12.10.2023 09:30:00          = 2023-10-11T23:30:00Z",
                "31/12/2023 09:30             = 2023-12-30T23:30:00Z",
                "12/31/2023 09:30             = 2023-12-30T23:30:00Z",
                "05/05/2023                   = 2023-05-04T14:00:00Z",
            })
    void aTimeIsReadInItsSpellingAndZone(String text, Instant time) throws FileFault {
        Cells cells = cells("loadedAt", text, "Asia/Vladivostok");

        assertThat(cells.time("loadedAt")).isEqualTo(time);
        assertThat(cells.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "10/12/2023        = it can be 2023-12-10 and 2023-10-12",
                "1-2-2023 10:00    = it can be 2023-02-01 and 2023-01-02",
                "12.10.23          = a year of four digits",
                "2023-02-30        = of a day and an hour that exist",
                "2023-10-12 25:00  = of a day and an hour that exist",
                "45211             = a date and time such as",
                "yesterday         = a date and time such as",
                "2023-03-26 02:30  = where the clocks went forward",
                "2023-10-29 02:30  = write its offset, +02:00 or +01:00",
            })
    void aTimeWithTwoReadingsOrNoneIsRefusedWithTheReason(String text, String reason) throws FileFault {
        Cells cells = cells("loadedAt", text, "Europe/Berlin");

        assertThat(cells.time("loadedAt")).isNull();
        assertThat(cells.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("loadedAt");
            assertThat(fault.value()).isEqualTo(text);
            assertThat(fault.detail()).contains(reason).endsWith("was \"" + text + '"');
        });
    }

    @Test
    void aTimeWithoutOffsetAndZoneIsRefused() throws FileFault {
        Cells cells = cells("loadedAt", "2023-10-12 09:30", null);

        assertThat(cells.time("loadedAt")).isNull();
        assertThat(cells.faults().get(0).detail()).contains("say tz=Asia/Vladivostok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "1000 = 1000",
                "1 000 = 1000",
                "1\u00a0000\u00a0000 = 1000000",
                "1\u202f000 = 1000",
                "1'000 = 1000",
                "1,000,000 = 1000000",
                "1.000.000 = 1000000",
                "200.0 = 200",
                "200,00 = 200",
                "-3 = -3",
            })
    void aWholeNumberIsReadWhereItHasOneReading(String text, long number) throws FileFault {
        assertThat(cells("quantity", text, null).whole("quantity")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "1.5", "1,5", "7 rounds", "1E6", "12 34", "99999999999999999999", "++1"})
    void aNumberWithTwoReadingsOrAFractionIsRefused(String text) throws FileFault {
        Cells cells = cells("quantity", text, null);

        assertThat(cells.whole("quantity")).isNull();
        assertThat(cells.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail())
                        .startsWith("quantity must be an integer")
                        .contains("was \"" + text + '"'));
    }

    @Test
    void severalTextsStandInOneCell() throws FileFault {
        assertThat(cells("containers", " C-1| C-2 ;C-3 ", null).texts("containers"))
                .containsExactly("C-1", "C-2", "C-3");
    }

    @ParameterizedTest
    @CsvSource({"Lot ID,QUANTITY", "lot_id,Quantity", "LOTID, quantity ", "lot-id,\u00a0quantity"})
    void columnsAreKnownByTheirNamesInAnySpelling(String lot, String quantity) throws FileFault {
        ColumnMap columns = ColumnMap.of(List.of(lot, "Remarks", quantity), Sheets.FIELDS, Map.of());

        assertThat(columns.used()).containsExactly(Map.entry(lot, "lotId"), Map.entry(quantity, "quantity"));
        assertThat(columns.ignored()).containsExactly("Remarks");
    }

    @Test
    void aColumnMayBeSaidToBeAField() throws FileFault {
        ColumnMap columns = ColumnMap.of(
                List.of("Партия", "quantity", "Шт."), Sheets.FIELDS, Map.of("партия", "lotId", "шт", "quantity"));

        assertThat(columns.used()).containsExactly(Map.entry("Партия", "lotId"), Map.entry("Шт.", "quantity"));
        assertThat(columns.ignored()).containsExactly("quantity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "lot,qty    = x:y         = map must give a known field, was \"y\"",
                "lot,qty    = x:lotId     = map names the column \"x\", which is not there; there are \"lot\", \"qty\"",
                "lot,qty    = lot:lotId   = columns are missing: quantity; found were \"lot\", \"qty\"",
                "lotId,lot_id,quantity = '' = both mean lotId",
            })
    void aHeaderThatLacksWhatIsNeededIsRefusedWithWhatWasFound(String header, String map, String reason) {
        Map<String, String> fields = map.isEmpty()
                ? Map.of()
                : Map.of(map.substring(0, map.indexOf(':')), map.substring(map.indexOf(':') + 1));

        assertThatThrownBy(() -> ColumnMap.of(List.of(header.split(",", -1)), Sheets.FIELDS, fields))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(reason);
    }

    private static Cells cells(String field, String text, @Nullable String zone) throws FileFault {
        List<String> header = List.of("lotId", "quantity", "loadedAt", "containers");
        CellReader reader = new CellReader(header, Sheets.FIELDS, new SheetOptions(null, null, zone, Map.of()));
        List<String> cells =
                header.stream().map(name -> name.equals(field) ? text : "").toList();
        return reader.of(new SheetRow(2, cells, null));
    }
}
