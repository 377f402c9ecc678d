package org.lotwatch.stats.api;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Questions of the tests. */
final class Asking {

    private Asking() {}

    /** The answer to a path below {@code /api/v1}, which must be given. */
    static JsonPath get(String path, Object... parameters) {
        Response response = response(path, parameters);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + response.statusCode() + ": " + response.asString());
        }
        return response.jsonPath();
    }

    static Response response(String path, Object... parameters) {
        return RestAssured.given().queryParams(pairs(parameters)).when().get("/api/v1" + path);
    }

    /** Waits until everything that a depot reported is applied. */
    static void await(Depot depot) {
        get("/totals", "lot", "none", "after", depot.reported(), "wait", "30s");
    }

    private static Map<String, Object> pairs(Object... parameters) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put((String) parameters[i], parameters[i + 1]);
        }
        return pairs;
    }
}
