package org.lotwatch.inspection.api;

/** Bodies that the OpenAPI document shows, and that tests post. */
final class Examples {

    static final String INSPECTION = """
            {
              "inspectionId": "INS-2024-0001",
              "lotId": "LOT-0001",
              "inspectedAt": "2024-02-10T08:30:00+10:00",
              "purpose": "receipt",
              "sample": {"design": "srs", "frameSize": 1000},
              "site": {"id": "DUNAY", "name": "Dunay", "timeZone": "Asia/Vladivostok"},
              "results": [
                {"verdict": "operable", "quantity": 35},
                {"verdict": "inoperable", "quantity": 44},
                {"roundId": "LOT-0001-R80", "verdict": "restorable"}
              ]
            }
            """;

    static final String INSPECTION_CORRECTION = """
            {
              "lotId": "LOT-0001",
              "inspectedAt": "2024-02-10T08:30:00+10:00",
              "purpose": "receipt",
              "sample": {"design": "srs", "frameSize": 1000},
              "site": {"id": "DUNAY", "name": "Dunay", "timeZone": "Asia/Vladivostok"},
              "results": [
                {"verdict": "operable", "quantity": 36},
                {"verdict": "inoperable", "quantity": 44}
              ],
              "reason": "incorrect_data",
              "note": "Round 80 was operable after all and had no id."
            }
            """;

    static final String RESTORATION = """
            {
              "restorationId": "RES-2024-0001",
              "lotId": "LOT-0001",
              "restoredAt": "2024-03-01T16:00:00+10:00",
              "quantityRestored": 40,
              "quantityCondemned": 2
            }
            """;

    static final String RESTORATION_CORRECTION = """
            {
              "lotId": "LOT-0001",
              "restoredAt": "2024-03-01T16:00:00+10:00",
              "quantityRestored": 39,
              "quantityCondemned": 3,
              "reason": "incorrect_data"
            }
            """;

    static final String RETRACTION = """
            {"reason": "did_not_occur", "note": "The report was meant for another lot."}
            """;

    private Examples() {}
}
