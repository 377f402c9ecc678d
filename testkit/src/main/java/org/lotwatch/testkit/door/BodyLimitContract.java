package org.lotwatch.testkit.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.testkit.LoggedErrors;

/** Bodies beyond the limit are answered with a problem, whether they announce their length or not. */
public abstract class BodyLimitContract {

    private static final String TYPE = "https://lotwatch.org/problems/payload-too-large";

    private final Door door;

    protected BodyLimitContract(Door door) {
        this.door = door;
    }

    @Test
    void aBodyBeyondTheLimitIsAProblem() {
        JsonPath problem = given().contentType("application/json")
                .body(" ".repeat((int) door.mostBytes() + 1))
                .post(door.path())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();

        assertThat(problem.getString("type")).isEqualTo(TYPE);
        assertThat(problem.getString("detail"))
                .contains("at most " + door.mostBytes(), "had " + (door.mostBytes() + 1));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyBeyondTheLimitThatAnnouncesNoLengthIsAProblemToo(HttpClient.Version version) throws Exception {
        try (LoggedErrors errors = LoggedErrors.listening()) {
            HttpResponse<String> answer = postUnannounced(version, new Spaces(door.mostBytes() + 1));

            JsonPath problem = JsonPath.from(answer.body());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(problem.getString("type")).isEqualTo(TYPE);
            assertThat(problem.getString("detail")).contains("at most " + door.mostBytes());
            assertThat(errors.messages()).isEmpty();
        }
    }

    @Test
    void aBodyThatGoesOnAndOnIsNotReadToItsEndAndIsNoError() throws Exception {
        try (LoggedErrors errors = LoggedErrors.listening();
                Spaces endless = new Spaces(Long.MAX_VALUE)) {
            try {
                assertThat(postUnannounced(HttpClient.Version.HTTP_1_1, endless).statusCode())
                        .isEqualTo(413);
            } catch (IOException brokenOffBeforeItCouldReadTheAnswer) {
                assertThat(brokenOffBeforeItCouldReadTheAnswer).isNotNull();
            }

            assertThat(given().get(door.path()).statusCode()).isEqualTo(200);
            assertThat(errors.messages()).isEmpty();
        }
    }

    @Test
    void aBodyWithinTheLimitNeedNotAnnounceItsLength() throws Exception {
        String paper = door.body("UNANNOUNCED-" + UUID.randomUUID());
        int padding = (int) door.mostBytes() - paper.getBytes(StandardCharsets.UTF_8).length;
        byte[] body = (paper + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);

        assertThat(postUnannounced(HttpClient.Version.HTTP_1_1, new ByteArrayInputStream(body))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> postUnannounced(HttpClient.Version version, InputStream body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + door.path()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        return HttpClient.newBuilder().version(version).build().send(request, BodyHandlers.ofString());
    }

    /** So many spaces, which no memory need hold. */
    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int read = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + read, (byte) ' ');
            left -= read;
            return read == 0 && length > 0 ? -1 : read;
        }
    }
}
