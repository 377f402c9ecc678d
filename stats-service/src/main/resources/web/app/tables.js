import { html, render, svg } from 'lit';
import { found, percent, present, rounds } from './figures.js';

function bar(parts, height) {
  return parts.map(
    ({ kind, x, width }) => svg`<rect class="k-${kind}" x=${x} y="0" width=${width} height=${height}></rect>`,
  );
}

/** The link that narrows the view to one group. */
function narrowed(parameter, key) {
  const view = new URLSearchParams(location.search);
  view.set(parameter, key);
  return `/?${view}`;
}

function row(parameter, { key, tally }) {
  return html`<tr>
    <th scope="row"><a href=${narrowed(parameter, key)}>${key}</a></th>
    <td class="n">${rounds(tally.lots)}</td>
    <td class="n">${rounds(tally.introduced)}</td>
    <td class="n">${rounds(tally.inspected)}</td>
    <td class="n share">${percent(tally.inspected, tally.introduced)}</td>
    <td class="n">${rounds(tally.operable)}</td>
    <td class="n">${rounds(tally.restorable)}</td>
    <td class="n">${rounds(tally.inoperable)}</td>
    <td class="n">${rounds(tally.undetermined)}</td>
    <td class="n share">${percent(tally.operable, present(tally))}</td>
    <td class="bar">
      <svg class="stack" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bar(found(tally), 10)}</svg>
    </td>
  </tr>`;
}

/** What the server has drawn is replaced once, by the same rows; from then on only what differs changes. */
function draw(place, template) {
  if (!place.dataset.drawn) {
    place.replaceChildren();
    place.dataset.drawn = 'true';
  }
  render(template, place);
}

export function drawGroups(table, groups) {
  const parameter = table.dataset.groups;
  draw(table.tBodies[0], groups.map((group) => row(parameter, group)));
}

export function drawStack(place, parts) {
  draw(place, bar(parts, 12));
}
