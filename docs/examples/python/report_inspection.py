"""Reports one inspection over HTTP with the standard library alone. Arguments: id of the event, lot, verdict."""
import json
import os
import sys
import urllib.error
import urllib.request

event_id, lot, verdict = sys.argv[1:4]
event = {
    "specversion": "1.0",
    "id": event_id,
    "source": "/producers/depot-7",
    "type": "org.lotwatch.round.inspected.v1",
    "time": "2024-03-02T11:15:00Z",
    "data": {"inspectionId": event_id, "lotId": lot, "verdict": verdict},
}
request = urllib.request.Request(
    os.environ.get("LOTWATCH", "http://localhost:8082") + "/api/v1/events",
    data=json.dumps(event).encode("utf-8"),
    headers={"Content-Type": "application/cloudevents+json"},
)
try:
    with urllib.request.urlopen(request, timeout=30) as answer:
        print(answer.read().decode("utf-8"))
except urllib.error.HTTPError as problem:
    sys.exit(f"{problem.code} {problem.read().decode('utf-8')}")
