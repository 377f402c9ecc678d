package org.lotwatch.testkit.door;

/**
 * The HTTP door of a producing service, as its tests need to know it.
 *
 * @param database the service's, which is also its short name
 * @param path of the papers that it records
 * @param filter of their list, such as {@code ?state=loaded}; {@code {id}} is the paper's id
 * @param topic where their events stand
 * @param table that every new paper is written to
 * @param mostBytes that a body may have
 * @param text a paper with {@code {id}}, {@code {rounds}} and a place for {@code {more}} fields
 */
public record Door(
        String database, String path, String filter, String topic, String table, long mostBytes, String text) {

    /** The door of shipment-service. */
    public static final Door SHIPMENTS = new Door(
            "shipment", "/api/v1/shipments", "?state=loaded", "shipment-loaded", "shipment_entry", 16L << 20, """
            {"shipmentId": "{id}", "origin": {"id": "NAJIN"}, "loadedAt": "2023-10-12T00:30:00Z", {more}
             "lines": [{"line": 1, "lotId": "LOT {id}", "nature": "152mm-shell", "quantity": {rounds}}]}
            """);

    /** The door of inspection-service. */
    public static final Door INSPECTIONS = new Door(
            "inspection",
            "/api/v1/inspections",
            "?lot=LOT {id}&state=standing",
            "round-inspected",
            "paper_revision",
            10L << 20,
            """
            {"inspectionId": "{id}", "lotId": "LOT {id}", "inspectedAt": "2024-02-10T08:30:00Z", {more}
             "results": [{"verdict": "operable", "quantity": {rounds}}]}
            """);

    /** The name that the service's sessions give themselves. */
    String application() {
        return "lotwatch-" + database;
    }

    String one(String id) {
        return path + "/" + id;
    }

    /** A paper about a lot of its own. */
    String body(String id) {
        return body(id, 1, "");
    }

    String body(String id, long rounds, String more) {
        return text.replace("{id}", id)
                .replace("{rounds}", Long.toString(rounds))
                .replace("{more}", more);
    }
}
