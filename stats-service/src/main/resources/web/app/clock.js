/** Instants as the page shows them: in the zone that it names, to the second. */
const zone = document.getElementById('zone')?.textContent ?? 'UTC';

function format(timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}

/** Offsets such as +09:00 are zones to the server, and not to every browser. */
function shownIn(name) {
  try {
    return { format: format(name), suffix: name };
  } catch {
    return { format: format('UTC'), suffix: 'UTC' };
  }
}

const shown = shownIn(zone);

/** 2024-02-10 08:00:00 */
export function second(instant) {
  return shown.format.format(instant);
}

/** The same with its zone, for a place where the page does not name it. */
export function secondAndZone(instant) {
  return `${second(instant)} ${shown.suffix}`;
}

/** Whether instants can be shown in the zone that the page names. */
export const isPagesZone = shown.suffix === zone;
