package org.lotwatch.stats.api;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Somebody who works parked records off. */
final class Desk {

    private Desk() {}

    static Response post(String path, String body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .when()
                .post("/api/v1/parked" + path);
    }

    static Response redrive(long id, String body) {
        return post("/" + id + "/redrive", body);
    }

    /** With the whole value repaired, as text. */
    static Response repair(long id, String value) {
        return redrive(id, repaired(value));
    }

    static String repaired(String value) {
        return "{\"body\":" + value + ",\"note\":\"repaired\"}";
    }

    static Response tried(long id, String body) {
        return post("/" + id + "/redrive?dryRun=true", body);
    }

    /** The only parked record of a source. */
    static long only(String source) {
        JsonPath found = Asking.get("/parked", "source", source);
        if (found.getList("items").size() != 1) {
            throw new AssertionError("one record of " + source + " must be parked, were: " + found.prettify());
        }
        return found.getLong("items[0].id");
    }

    /** The latest parked record that holds a text. */
    static long holding(String text) {
        return Asking.get("/parked", "text", text).getLong("items[0].id");
    }

    /** Waits until what a re-drive has appended is applied. */
    static void await(Response redriven) {
        Asking.get("/totals", "lot", "none", "after", redriven.jsonPath().getString("event.place"), "wait", "30s");
    }

    static String state(long id) {
        return Asking.get("/parked/" + id).getString("state");
    }
}
