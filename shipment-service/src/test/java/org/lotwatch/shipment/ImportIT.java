package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lotwatch.shipment.ImportFiles.IMPORTS;
import static org.lotwatch.shipment.ImportFiles.imported;
import static org.lotwatch.shipment.ImportFiles.post;
import static org.lotwatch.shipment.ImportFiles.rejects;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class ImportIT {

    private static final String HEADER = "shipmentId,origin,lotId,nature,quantity\n";

    private final String id = "IMP-" + UUID.randomUUID();

    @Test
    void aPreviewNamesRowColumnAndValueOfWhatIsWrongAndKeepsNothing() {
        String file = "\uFEFFShipment ID;Origin;lot_id;NATURE;Quantity;Remarks\n" + id
                + "-A;NAJIN;L 1;152mm-shell;10;\"two\nlines\"\n" + id + "-B;NAJIN;L 2;152mm-shell;1,000;\n" + id
                + "-A;NAJIN;L 3;152mm-shell;0;\n";

        post("?dryRun=true", file)
                .statusCode(200)
                .body("job", nullValue())
                .body("state", equalTo("previewed"))
                .body("format", equalTo("csv, UTF-8, separated by ;"))
                .body("columns.ignored", hasItem("Remarks"))
                .body("rows.read", equalTo(3))
                .body("rows.accepted", equalTo(0))
                .body("rows.rejected", equalTo(3))
                .body("rejects.row", equalTo(List.of(2, 4, 5)))
                .body("rejects[0].faults[0].detail", containsString("row 5 of the same shipment is rejected"))
                .body("rejects[1].faults[0].column", equalTo("Quantity"))
                .body("rejects[1].faults[0].value", equalTo("1,000"))
                .body("rejects[1].faults[0].detail", containsString("write 1000"))
                .body("rejects[2].faults[0].detail", containsString("quantity must be an integer of 1 .. "));
        given().get("/api/v1/shipments/" + id + "-A").then().statusCode(404);
    }

    @Test
    void rowsOfOneShipmentMakeOneManifestWhereverTheyStand() {
        String file = "shipmentId,loadedAt,origin,lotId,nature,quantity\n" + id + "-A,2023-10-12 09:30,NAJIN,L 1,n,10\n"
                + id + "-B,,NAJIN,L 9,n,5\n" + id + "-A,2023-10-12 09:30,NAJIN,L 2,n,20\n";

        imported("?tz=Asia/Vladivostok", file)
                .body("state", equalTo("done"))
                .body("rows.accepted", equalTo(3))
                .body("rows.waiting", equalTo(0));

        shipment("A")
                .body("state", equalTo("loaded"))
                .body("loadedAt", equalTo("2023-10-11T23:30:00Z"))
                .body("lines.lotId", equalTo(List.of("L 1", "L 2")))
                .body("lines.line", equalTo(List.of(1, 2)));
        shipment("B").body("state", equalTo("planned"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADER + row("A", "L 1", 10) + row("B", "L 2", 20);
        imported("", file).body("rows.accepted", equalTo(2));

        imported("", file)
                .body("rows.accepted", equalTo(0))
                .body("rows.unchanged", equalTo(2))
                .body("rows.rejected", equalTo(0));

        shipment("A").body("history", hasSize(1));
    }

    @Test
    void otherContentOfAKnownShipmentIsRejectedAsAConflict() {
        imported("", HEADER + row("A", "L 1", 10));

        ValidatableResponse job = imported("", HEADER + row("A", "L 1", 11) + row("B", "L 2", 20))
                .body("rows.accepted", equalTo(1))
                .body("rows.rejected", equalTo(1));

        assertThat(rejects(job.extract().path("job")))
                .contains("conflict: ", "quantity is 11, recorded was 10")
                .doesNotContain("L 2");
        shipment("A").body("lines.quantity", equalTo(List.of(10)));
    }

    @Test
    void theRejectFileHoldsTheOriginalColumnsAndTheReasonAndIsImportedWhenMended() {
        String file = "shipmentId,origin,lotId,nature,quantity,Remarks\n" + id + "-A,NAJIN,L 1,n,ten,\"x, y\"\n" + id
                + "-B,NAJIN,L 2,n,20,z\n";
        String rejects = rejects(imported("", file).extract().path("job"));

        assertThat(rejects.lines())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFshipmentId,origin,lotId,nature,quantity,Remarks,reason");
        assertThat(rejects)
                .contains(id
                        + "-A,NAJIN,L 1,n,ten,\"x, y\",\"quantity must be an integer, such as 1000, was \"\"ten\"\"\"");
        imported("", rejects.replace(",ten,", ",10,"))
                .body("rows.accepted", equalTo(1))
                .body("columns.ignored", equalTo(List.of("Remarks", "reason")));
    }

    @Test
    void allOrNothingRecordsNothingWhenOneRowIsWrong() {
        String file = HEADER + row("A", "L 1", 10) + row("B", "L 2", 0);

        imported("?mode=all-or-nothing", file)
                .body("state", equalTo("refused"))
                .body("rows.accepted", equalTo(0))
                .body("rows.rejected", equalTo(1))
                .body("detail", containsString("nothing is recorded"));

        given().get("/api/v1/shipments/" + id + "-A").then().statusCode(404);
    }

    @Test
    void allOrNothingRecordsAllWhenNoneIsWrong() {
        imported("?mode=all-or-nothing", HEADER + row("A", "L 1", 10) + row("B", "L 2", 5))
                .body("state", equalTo("done"))
                .body("rows.accepted", equalTo(2));

        shipment("A");
    }

    @Test
    void rowsOfOneShipmentThatContradictEachOtherAreRejectedTogether() {
        String file = HEADER + row("A", "L 1", 10) + row("A", "L 2", 20).replace("NAJIN", "WONSAN");

        post("?dryRun=true", file)
                .body("rows.rejected", equalTo(2))
                .body(
                        "rejects[1].faults[0].detail",
                        equalTo(
                                "origin must be the same in all rows of a shipment, was \"WONSAN\", in row 2 it is \"NAJIN\""));
    }

    @Test
    void columnsAndTextsOfAnotherHouseAreUnderstoodWhenTheSenderSaysHow() {
        byte[] file = ("Рейс;Порт;Партия;Тип;Шт\n" + id + "-A;РАДЖИН;П 1;снаряд;1 000\n")
                .getBytes(Charset.forName("windows-1251"));
        String map = "&map=%D0%A0%D0%B5%D0%B9%D1%81:shipmentId&map=%D0%9F%D0%BE%D1%80%D1%82:origin"
                + "&map=%D0%9F%D0%B0%D1%80%D1%82%D0%B8%D1%8F:lotId&map=%D0%A2%D0%B8%D0%BF:nature&map=%D0%A8%D1%82:quantity";

        post("?dryRun=true&charset=windows-1251" + map, "text/csv", file)
                .statusCode(200)
                .body("rows.accepted", equalTo(1))
                .body("columns.used.field", hasItem("shipmentId"));
    }

    @Test
    void aWorkbookIsImportedAlsoFromAForm() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "lotwatch", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Manifest");
            String[] header = {"shipmentId", "origin", "lotId", "nature", "quantity", "loadedAt"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, id + "-A");
            sheet.value(1, 1, "NAJIN");
            sheet.value(1, 2, 17);
            sheet.value(1, 3, "152mm-shell");
            sheet.value(1, 4, 1000);
            sheet.value(1, 5, LocalDateTime.of(2023, 10, 12, 9, 30));
            sheet.style(1, 5).format("dd.mm.yyyy hh:mm").set();
        }

        ValidatableResponse job = given().multiPart("file", "October.xlsx", bytes.toByteArray())
                .post(IMPORTS + "/shipments?tz=Asia/Pyongyang")
                .then()
                .statusCode(202)
                .body("fileName", equalTo("October.xlsx"));

        ImportFiles.ended(job.extract().path("job")).body("rows.accepted", equalTo(1));
        shipment("A").body("lines[0].lotId", equalTo("17")).body("loadedAt", equalTo("2023-10-12T00:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv         | ''                           | 'a,b'                       | bad-file               | columns are missing: shipmentId, origin, lotId, nature, quantity; found were \"a\", \"b\"",
                "text/csv         | ?map=b:lot                   | 'a,b'                       | bad-file               | map must give a known field, was \"lot\"",
                "text/csv         | ''                           | ''                          | bad-file               | was empty",
                "text/csv         | ?tz=Vladivostok              | 'a,b'                       | bad-file               | columns are missing",
                "text/csv         | ?mode=some                   | 'a,b'                       | validation             | mode must be valid-rows or all-or-nothing",
                "text/csv         | ?dryRun=1                    | 'a,b'                       | validation             | dryRun must be true or false",
                "text/csv         | ?map=b                       | 'a,b'                       | validation             | map must be column:field",
                "text/csv         | ?zone=UTC                    | 'a,b'                       | unknown-parameter      | known are",
                "text/csv         | ?charset=klingon             | 'a,b'                       | bad-file               | charset must be one of UTF-8",
                "application/pdf  | ''                           | 'a,b'                       | unsupported-media-type | Content-Type must be one of",
                "application/octet-stream | ''                   | 'PK\u0003\u0004 and no more'| bad-file               | broken zip file",
                "text/csv         | ?dryRun=true                 | 'shipmentId,origin,lotId,nature,quantity\nS,\"O,L,n,1\nS,O,L,n,2\n' | bad-file | is a quote opened there",
            })
    void aFileThatIsNotRightIsRefusedAtOnceWithTheReason(
            String contentType, String query, String file, String type, String reason) {
        post(query, contentType, file.getBytes(StandardCharsets.UTF_8))
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/" + type))
                .body("detail", containsString(reason));
    }

    @Test
    void aFileBeyondTheLimitOfOtherBodiesIsTaken() {
        StringBuilder file = new StringBuilder(HEADER);
        while (file.length() < 17 << 20) {
            file.append(row("A", "L 1", 0).replace("NAJIN", "N".repeat(30_000)));
        }

        post("?dryRun=true", file.toString()).statusCode(200).body("rows.accepted", equalTo(0));
    }

    @Test
    void importsAreListedLatestFirst() {
        String first = imported("?fileName=first.csv", HEADER + row("A", "L 1", 1))
                .extract()
                .path("job");
        String second = imported("?fileName=second.csv", HEADER + row("B", "L 1", 1))
                .extract()
                .path("job");

        ValidatableResponse page = given().get(IMPORTS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.job", equalTo(List.of(second)))
                .body("items[0].fileName", equalTo("second.csv"))
                .body("nextCursor", not(nullValue()));

        String next = page.extract().path("nextCursor");
        given().get(IMPORTS + "?limit=1&cursor=" + next).then().body("items.job", equalTo(List.of(first)));
    }

    @Test
    void theExampleOfTheDocumentationIsImported() throws IOException {
        String file = Files.readString(Path.of("../docs/examples/manifests.csv"));

        post("?dryRun=true", file)
                .statusCode(200)
                .body("rows.read", equalTo(4))
                .body("rows.accepted", equalTo(4))
                .body("columns.ignored", hasSize(0));
    }

    @Test
    void anUnknownImportIsAProblem() {
        for (String path : new String[] {"/no-such-job", "/no-such-job/rejects"}) {
            given().get(IMPORTS + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("https://lotwatch.org/problems/unknown-import"));
        }
    }

    private ValidatableResponse shipment(String suffix) {
        return given().get("/api/v1/shipments/" + id + "-" + suffix).then().statusCode(200);
    }

    private String row(String suffix, String lot, long rounds) {
        return id + "-" + suffix + ",NAJIN," + lot + ",152mm-shell," + rounds + "\n";
    }
}
