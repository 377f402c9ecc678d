// Reports one inspection over HTTP with nothing but Node 18 or newer. Arguments: id of the event, lot, verdict.
const [id, lot, verdict] = process.argv.slice(2);
const answer = await fetch((process.env.LOTWATCH ?? 'http://localhost:8082') + '/api/v1/events', {
  method: 'POST',
  headers: {'Content-Type': 'application/cloudevents+json'},
  body: JSON.stringify({
    specversion: '1.0',
    id,
    source: '/producers/depot-7',
    type: 'org.lotwatch.round.inspected.v1',
    time: '2024-03-02T11:15:00Z',
    data: {inspectionId: id, lotId: lot, verdict},
  }),
});
const text = await answer.text();
if (answer.status === 202) {
  console.log(text);
} else {
  console.error(answer.status, text);
  process.exitCode = 1;
}
