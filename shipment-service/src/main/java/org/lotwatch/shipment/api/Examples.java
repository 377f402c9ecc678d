package org.lotwatch.shipment.api;

/** Bodies that the OpenAPI document shows, and that tests post. */
final class Examples {

    static final String MANIFEST = """
            {
              "shipmentId": "NAJIN-DUNAY-2023-10-1",
              "origin": {"id": "NAJIN", "name": "Najin", "timeZone": "Asia/Pyongyang"},
              "destination": {"id": "DUNAY", "name": "Dunay", "timeZone": "Asia/Vladivostok"},
              "conveyance": {"mode": "ship", "id": "VOYAGE-1"},
              "loadedAt": "2023-10-12T09:30:00+09:00",
              "lines": [
                {"line": 1, "lotId": "LOT-0001", "nature": "152mm-shell", "quantity": 1000,
                 "producedFrom": 1976, "producedTo": 1977, "containers": ["CONT-001", "CONT-002"]},
                {"line": 2, "lotId": "LOT-0002", "nature": "122mm-rocket", "quantity": 480, "basis": "declared"}
              ]
            }
            """;

    static final String LOADING = """
            {"loadedAt": "2023-10-12T09:30:00+09:00"}
            """;

    static final String ADJUSTMENT = """
            {
              "adjustmentId": "tally-2023-10-14-1",
              "lotId": "LOT-0001",
              "kind": "loss",
              "quantity": 12,
              "reason": "Twelve rounds short at the tally in port.",
              "adjustedAt": "2023-10-14T16:00:00+10:00"
            }
            """;

    static final String CORRECTION = """
            {
              "origin": {"id": "NAJIN", "name": "Najin", "timeZone": "Asia/Pyongyang"},
              "destination": {"id": "DUNAY", "name": "Dunay", "timeZone": "Asia/Vladivostok"},
              "conveyance": {"mode": "ship", "id": "VOYAGE-1"},
              "lines": [
                {"line": 1, "lotId": "LOT-0001", "nature": "152mm-shell", "quantity": 1020,
                 "producedFrom": 1976, "producedTo": 1977, "containers": ["CONT-001", "CONT-002"]}
              ],
              "reason": "incorrect_data",
              "note": "Line 1 was counted again; line 2 stayed ashore."
            }
            """;

    static final String RETRACTION = """
            {"reason": "did_not_occur", "note": "The vessel never sailed."}
            """;

    private Examples() {}
}
