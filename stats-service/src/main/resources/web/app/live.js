import { accounted, by, percent, present, rounds } from './figures.js';
import { isPagesZone, second, secondAndZone } from './clock.js';
import { drawGroups, drawStack } from './tables.js';

const STRIP_EVERY = 5000;
const PANEL_AT_MOST_EVERY = 5000;

const REOPEN_AFTER = 5000;

const SILENT = 'The service does not answer.';
const UNREAD = 'The service cannot read its figures now.';
const APART = 'New figures do not come through.';

const figures = document.getElementById('figures');
let shownAt = new Date();
let isFollowing = true;
let panelAt = Date.now();
let panelWaits = false;

function set(selector, text) {
  for (const place of document.querySelectorAll(selector)) {
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }
}

function head(name, text) {
  set(`[data-head="${name}"]`, text);
}

function showHeads(total) {
  const inspected = present(total);
  for (const field of ['introduced', 'lots', 'inspected', 'operable', 'restorable', 'inoperable', 'undetermined', 'restored']) {
    head(field, rounds(total[field]));
  }
  head('present', rounds(inspected));
  head('inspectedShare', percent(total.inspected, total.introduced));
  for (const field of ['operable', 'restorable', 'inoperable', 'undetermined']) {
    head(`${field}Share`, percent(total[field], inspected));
  }
  head('unknownLots', rounds(total.populationUnknown));
  document.getElementById('unknown-lots').hidden = total.populationUnknown === 0;
}

function showAccount(total, balance) {
  const told = { ...total, unknownPopulationRounds: balance.unknownPopulationRounds };
  const sums = { in: balance.broughtIn, out: balance.accountedFor };
  for (const line of document.querySelectorAll('tr[data-field]')) {
    const { side, field } = line.dataset;
    const number = told[field];
    line.querySelector('[data-rounds]').textContent = number === null ? 'unknown' : rounds(number);
    line.querySelector('[data-share]').textContent = number === null ? '–' : percent(number, sums[side]);
    line.hidden = side === 'in' && field !== 'introduced' && number === 0;
  }
  set('[data-sum="in"]', rounds(sums.in));
  set('[data-sum="out"]', rounds(sums.out));
  const verdict = document.getElementById('balance');
  verdict.className = `verdict ${balance.balances ? 'ok' : 'wrong'}`;
  verdict.textContent = balance.balances
    ? 'Both sides are equal: the books balance.'
    : 'The sides differ: the books do not balance.';
  drawStack(document.getElementById('stack'), accounted(total));
}

function showMoment(totals) {
  shownAt = new Date(totals.asOf);
  if (isPagesZone) {
    set('#as-of', second(shownAt));
    set('#known-at', second(new Date(totals.knownAt)));
  }
}

function show(totals) {
  showMoment(totals);
  showHeads(totals.total);
  showAccount(totals.total, totals.balance);
  for (const table of document.querySelectorAll('table[data-groups]')) {
    drawGroups(table, by(totals.groups, table.dataset.groups));
  }
  refreshPanel();
}

/** The last figures stay, greyed, and say of when they are; nothing is said while there is no reason to. */
function away(why) {
  document.documentElement.dataset.away = String(why !== null);
  document.getElementById('offline').hidden = why === null;
  if (why === null) {
    return;
  }
  set('#offline-why', why);
  set('#offline-since', secondAndZone(shownAt));
  const truth = document.querySelector('#strip .truth');
  if (truth) {
    truth.className = 'truth away';
    set('#strip .truth .state', 'offline');
  }
}

async function part(path, place) {
  const answer = await fetch(path, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(STRIP_EVERY) });
  if (!answer.ok) {
    throw Object.assign(new Error(`${path} was answered ${answer.status}`), { isAnswer: true });
  }
  const text = await answer.text();
  if (place.dataset.text !== text) {
    place.dataset.text = text;
    place.innerHTML = text; // the server's own part of this page, escaped there
  }
}

async function refreshStrip() {
  const strip = document.getElementById('strip');
  try {
    await part('/parts/strip', strip);
    if (isFollowing) {
      away(null);
      return;
    }
    away(APART);
  } catch (failure) {
    away(failure.isAnswer ? UNREAD : SILENT);
  }
  strip.dataset.text = '';
}

/** Not at every change: a list that jumps cannot be worked with. */
function refreshPanel() {
  if (panelWaits) {
    return;
  }
  panelWaits = true;
  setTimeout(async () => {
    panelWaits = false;
    panelAt = Date.now();
    try {
      await part(`/parts/discrepancies${location.search}`, document.getElementById('panel'));
    } catch {
      // the strip says when the service is away
    }
  }, Math.max(0, PANEL_AT_MOST_EVERY - (Date.now() - panelAt)));
}

function follow(address) {
  const stream = new EventSource(address);
  const take = (event) => {
    isFollowing = true;
    show(JSON.parse(event.data));
  };
  const leave = () => stream.close();
  stream.addEventListener('snapshot', take);
  stream.addEventListener('change', take);
  stream.addEventListener('open', () => (isFollowing = true));
  stream.addEventListener('error', () => {
    isFollowing = false;
    refreshStrip();
    if (stream.readyState === EventSource.CLOSED) {
      // refused with an answer: the browser gives up then
      removeEventListener('pagehide', leave);
      setTimeout(() => follow(address), REOPEN_AFTER);
    }
  });
  addEventListener('pagehide', leave);
}

export function goLive() {
  setInterval(() => document.hidden || refreshStrip(), STRIP_EVERY);
  document.addEventListener('visibilitychange', () => document.hidden || refreshStrip());
  if (figures?.dataset.stream) {
    follow(figures.dataset.stream);
  }
}
