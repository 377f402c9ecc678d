package org.lotwatch.shipment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.imports.table.CellFault;
import org.lotwatch.imports.table.CellReader;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.Field;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.imports.table.SheetOptions;
import org.lotwatch.imports.table.SheetRow;

class ManifestCellsTest {

    private static final List<String> HEADER =
            ManifestCells.FIELDS.stream().map(Field::name).toList();
    private static final Map<String, String> RIGHT = Map.of(
            "shipmentId",
            "S-1",
            "origin",
            "NAJIN",
            "line",
            "1",
            "lotId",
            "L 1",
            "nature",
            "152mm-shell",
            "quantity",
            "10");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity          | 0            | quantity must be an integer of 1 .. 9007199254740991, was 0",
                "quantity          | ten          | quantity must be an integer, such as 1000, was \"ten\"",
                "lotId             | ''           | lotId must be a text of 1-64 characters without control characters, was absent",
                "origin            | ''           | origin must be a place, was absent",
                "originName        | ''           | ''",
                "originLat         | 91           | lat must be a number of -90 .. 90, was 91.0",
                "destinationName   | Dunay        | ''",
                "conveyanceMode    | boat         | conveyanceMode must be one of ship, rail, road, air, was \"boat\"",
                "producedTo        | 1899         | producedTo must be a year of 1900 .. 2100, was 1899",
                "movement          | onward       | ''",
                "basis             | guessed      | basis must be one of counted, documented, declared, estimated, was \"guessed\"",
                "containers        | C-1; C-2     | ''",
                "quantityRangeHigh | 9            | high must be an integer of the quantity 10 .. 9007199254740991, was 9",
                "line              | ''           | line must be an integer of at least 1, was absent",
                "loadedAt          | 10/12/2023   | loadedAt must be a date with one reading: it can be 2023-12-10 and 2023-10-12; write it so, was \"10/12/2023\"",
            })
    void aFaultOfTheRequestIsNamedAtItsColumn(String field, String value, String detail) throws FileFault {
        Cells row = row(field, value);

        ManifestRows.read(List.of(row));

        if (detail.isEmpty()) {
            assertThat(row.faults()).extracting(CellFault::column).doesNotContain(field);
        } else {
            assertThat(row.faults()).contains(new CellFault(field, value, detail));
        }
    }

    @Test
    void rowsMakeTheManifestThatAPostWouldMake() throws FileFault {
        ManifestRows.Posted posted =
                Objects.requireNonNull(ManifestRows.read(List.of(row("line", "2"), row("containers", "C-1|C-2"))));

        assertThat(posted.loadedAt()).isNull();
        assertThat(posted.manifest().shipmentId().value()).isEqualTo("S-1");
        assertThat(posted.manifest().lines()).extracting("line").containsExactly(2, 1);
        assertThat(posted.manifest().lines().get(1).containers()).containsExactly("C-1", "C-2");
    }

    @Test
    void aLineNumberThatIsTakenIsAFaultOfTheLaterRow() throws FileFault {
        List<Cells> rows = List.of(row("line", "1"), row("line", "1"));

        assertThat(ManifestRows.read(rows)).isNull();
        assertThat(rows.get(0).faults()).isEmpty();
        assertThat(rows.get(1).faults())
                .containsExactly(new CellFault("line", "1", "line must be unique on the manifest, was 1"));
    }

    private static Cells row(String field, String value) throws FileFault {
        List<String> cells = new ArrayList<>();
        HEADER.forEach(name -> cells.add(name.equals(field) ? value : RIGHT.getOrDefault(name, "")));
        CellReader reader = new CellReader(HEADER, ManifestCells.FIELDS, new SheetOptions(null, null, "UTC", Map.of()));
        return reader.of(new SheetRow(2, cells, null));
    }
}
