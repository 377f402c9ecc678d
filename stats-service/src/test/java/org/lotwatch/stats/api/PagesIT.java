package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class PagesIT {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&";

    private static boolean reported;

    @BeforeAll
    static void nothingIsReported() {
        reported = false;
    }

    @BeforeEach
    void reportOnce() {
        if (!reported) {
            try (Depot depot = new Depot("/pages/depot")) {
                depot.loads(HOSTILE, "<i>PAG-1</i>", "<u>pag-shell</u>", 1234567)
                        .inspects(HOSTILE, "operable", 2000000);
                depot.sendsBroken("PAG-X", "<script>alert(2)</script>");
                Asking.await(depot);
            }
            reported = true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lots", "/shipments", "/discrepancies", "/parked", "/sources", "/?asOf=2024-02-10"})
    void aPageIsServedWithAPolicyThatAllowsNothingInline(String path) {
        Response page = page(path);

        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContain("<style");
    }

    @Test
    void theFrontPageShowsTheFiguresBeforeAnyScriptRuns() {
        String page = page("/?shipment={shipment}", "<i>PAG-1</i>").asString();

        assertThat(page).contains("1,234,567").contains("2,000,000").contains("765,433");
        assertThat(page).contains("Both sides are equal: the books balance.");
    }

    @Test
    void markupInReportsIsShownAsText() {
        for (Response page : java.util.List.of(
                page("/"),
                page("/lots?nature={nature}", "<u>pag-shell</u>"),
                page("/lots/{lot}", HOSTILE),
                page("/shipments"),
                page("/shipments/{shipment}", "<i>PAG-1</i>"),
                page("/discrepancies"),
                page("/parked"),
                page("/sources"))) {
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.asString())
                    .doesNotContain("<img src=x")
                    .doesNotContain("<i>PAG")
                    .doesNotContain("<u>pag")
                    .doesNotContain("<script>alert");
        }
        assertThat(page("/lots/{lot}", HOSTILE).asString()).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void theBytesOfAParkedRecordAreShownAsText() {
        String list = page("/parked").asString();
        Matcher link = Pattern.compile("/parked/(\\d+)").matcher(list);
        boolean found = false;
        while (link.find() && !found) {
            String record = page("/parked/" + link.group(1)).asString();
            assertThat(record).doesNotContain("<script>alert");
            found = record.contains("&lt;script&gt;alert(2)&lt;/script&gt;");
        }

        assertThat(found).isTrue();
    }

    @Test
    void theFaultIsMarkedInTheBytesAndTheRepairBeginsWithThem() {
        String event = RedriveIT.inspected("/pages/marked", "<b>e1</b>", "PAG-M", "-37");
        try (Depot depot = new Depot("/pages/marked")) {
            depot.sendsBroken("PAG-M", event);
            Asking.await(depot);
        }

        String page = page("/parked/" + Desk.only("/pages/marked")).asString();

        assertThat(page)
                .contains("<mark>-37</mark>")
                .contains("<textarea name=\"body\"")
                .doesNotContain("<b>e1</b>");
    }

    @Test
    void bytesThatAreNoTextAreShownAsNumbers() {
        try (Depot depot = new Depot("/pages/hex")) {
            depot.sends(Depot.record("round-inspected", "PAG-H", new byte[] {(byte) 0xfe, 'P', 'A', 'G', 'H', '<'}));
            Asking.await(depot);
        }

        String page = page("/parked/" + Desk.holding("PAGH")).asString();

        assertThat(page).contains("000000  fe 50 41 47 48 3c").contains(".PAGH&lt;");
    }

    @Test
    void theListOfParkedRecordsIsNarrowedByItsForm() {
        try (Depot depot = new Depot("/pages/narrow")) {
            depot.sendsBroken("PAG-N", RedriveIT.inspected("/pages/narrow", "e1", "PAG-N", "-1"));
            Asking.await(depot);
        }

        String all = page("/parked?state=open&reason=&source=&text=&tz=").asString();
        String narrowed = page("/parked?text=no-such-text-anywhere").asString();

        assertThat(all).contains("/pages/narrow").contains("name=\"id\"");
        assertThat(narrowed).contains("Nothing is parked.");
    }

    @Test
    void theLotPageTellsItsLedger() {
        String page = page("/lots/{lot}", HOSTILE).asString();

        assertThat(page)
                .contains("+1,234,567 introduced")
                .contains("More inspected than introduced")
                .contains("e-0");
    }

    @Test
    void anUnknownLotIsAPageThatSaysSo() {
        Response page = page("/lots/PAG-NOBODY");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("Unknown lot").contains("PAG-NOBODY");
    }

    @Test
    void aBadInstantIsAPageThatSaysSo() {
        Response page = page("/?asOf=yesterday");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("asOf must be");
    }

    @Test
    void emptyFieldsOfTheFormChooseEverything() {
        Response page = page("/?nature=&producedDecade=&shipment=&lot=&asOf=&knownAt=&tz=");

        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void theScriptsAndStylesOfThePageAreServed() {
        String page = page("/").asString();
        Matcher asset =
                Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"").matcher(page);
        int assets = 0;
        while (asset.find()) {
            assertThat(RestAssured.get(asset.group(1)).statusCode())
                    .as(asset.group(1))
                    .isEqualTo(200);
            assets++;
        }

        assertThat(assets).isGreaterThanOrEqualTo(3);
    }

    private static Response page(String path, Object... parts) {
        return RestAssured.given().header("Accept", "text/html,*/*").get(path, parts);
    }
}
