package org.lotwatch.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

/** Files of senders that speak HTTP/2, whose requests end in another way than those of HTTP/1.1. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class ImportByHttp2IT {

    private static final String FILE = "shipmentId,origin,lotId,nature,quantity\nH2,NAJIN,L 1,n,10\n";

    @Test
    void aFileIsTakenOnAnUpgradedConnectionAndOnOneThatIsOpen() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        assertPreviewed(post(client));
        assertPreviewed(post(client));
    }

    private static void assertPreviewed(HttpResponse<String> answer) {
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getInt("rows.accepted")).isEqualTo(1);
    }

    private static HttpResponse<String> post(HttpClient client) throws IOException, InterruptedException {
        String address = RestAssured.baseURI + ":" + RestAssured.port + ImportFiles.IMPORTS + "/shipments?dryRun=true";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(FILE))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
