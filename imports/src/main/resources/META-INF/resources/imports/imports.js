// Import: drop, map, preview, accept, rejects. What comes from a file or a server is shown as text, never as markup.
const api = '/api/v1/imports';
const $ = id => document.getElementById(id);
const number = new Intl.NumberFormat('en');
let known = { papers: '', columns: [] };
let chosen = null;
let columns = []; // {column, field, given}

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};
const row = (...cells) => {
  const made = document.createElement('tr');
  cells.forEach(cell => made.append(cell instanceof Node ? cell : element('td', cell)));
  return made;
};
const fill = (table, rows) => table.querySelector('tbody').replaceChildren(...rows);
const say = (text, wrong = false) => {
  $('status').textContent = text;
  $('status').className = wrong ? 'wrong' : '';
};
const counted = rows => `${number.format(rows.read)} rows: ${number.format(rows.accepted)} accepted, `
  + `${number.format(rows.unchanged)} unchanged, ${number.format(rows.rejected)} rejected`
  + (rows.waiting ? `, ${number.format(rows.waiting)} not decided` : '');

const answer = async (path, options) => {
  const response = await fetch(api + path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(body.detail ?? `the service answered ${response.status}`), { columns: body.columns });
  return body;
};

const query = extra => {
  const parts = new URLSearchParams(extra);
  ['tz', 'charset', 'sheet', 'mode'].forEach(id => { if ($(id).value) parts.set(id, $(id).value); });
  columns.filter(c => c.given && c.field).forEach(c => parts.append('map', `${c.column}:${c.field}`));
  parts.set('fileName', chosen.name);
  return '?' + parts;
};
const post = extra => answer(`/${known.papers}${query(extra)}`,
  { method: 'POST', body: chosen, headers: { 'Content-Type': 'application/octet-stream' } });

const showMapping = () => {
  $('mapping').hidden = columns.length === 0;
  fill($('mapping'), columns.map(entry => {
    const select = element('select', '', { 'aria-label': `field of ${entry.column}` });
    select.append(new Option('not used', ''), ...known.columns.map(field =>
      new Option(`${field.name}${field.required ? ' (required)' : ''}: ${field.holds}`, field.name)));
    select.value = entry.field;
    select.addEventListener('change', () => { entry.field = select.value; entry.given = true; $('accept').disabled = true; });
    const cell = document.createElement('td');
    cell.append(select);
    return row(entry.column, cell);
  }));
};
const took = report => report
  ? [...report.used, ...report.ignored.map(column => ({ column, field: '' }))]
  : [];
const merge = found => {
  columns = found.map(entry => ({ ...entry, given: columns.some(c => c.column === entry.column && c.given && c.field === entry.field) }));
  showMapping();
};

const showRejects = rejects => {
  $('rejects').hidden = rejects.length === 0;
  fill($('rejects'), rejects.flatMap(reject => reject.faults.map(fault =>
    row(element('td', number.format(reject.row), { class: 'number' }), fault.column, fault.value, fault.detail))));
};

const preview = async () => {
  say('Reading …');
  $('accept').disabled = true;
  try {
    const report = await post({ dryRun: true });
    merge(took(report.columns));
    showRejects(report.rejects);
    say(`${counted(report.rows)} (${report.format}). Nothing is recorded yet.`
      + (report.rows.rejected > report.rejects.length ? ` The first ${report.rejects.length} rejected rows are shown.` : ''));
    $('accept').disabled = report.rows.accepted === 0 || ($('mode').value === 'all-or-nothing' && report.rows.rejected > 0);
  } catch (fault) {
    if (fault.columns) merge(fault.columns.map(column => columns.find(c => c.column === column) ?? { column, field: '' }));
    say(fault.message, true);
  }
};

const follow = async job => {
  const stop = element('button', 'Stop', { type: 'button' });
  stop.addEventListener('click', () => answer(`/${job}/cancellation`, { method: 'POST' }).catch(fault => say(fault.message, true)));
  $('actions').replaceChildren(stop);
  $('progress').hidden = false;
  for (;;) {
    const report = await answer('/' + job);
    const left = report.secondsLeft == null ? '' : `, about ${number.format(report.secondsLeft)} s left`;
    say(`${report.state}: ${counted(report.rows)}${report.endedAt ? '' : left}${report.detail ? '. ' + report.detail : ''}`, report.state === 'failed');
    $('progress').value = report.rows.read ? 1 - report.rows.waiting / report.rows.read : 0;
    if (report.endedAt) break;
    await new Promise(next => setTimeout(next, 500));
  }
  $('progress').hidden = true;
  $('actions').replaceChildren();
  await list();
};

const accept = async () => {
  $('accept').disabled = true;
  say('Sending the file …');
  try {
    await follow((await post({})).job);
  } catch (fault) {
    say(fault.message, true);
  }
};

const list = async () => {
  const page = await answer('?limit=20');
  fill($('jobs'), page.items.map(job => {
    const cell = document.createElement('td');
    if (job.rows.rejected) cell.append(element('a', 'download', { href: `${api}/${job.job}/rejects`, download: `rejects-${job.job}.csv` }));
    const figures = ['accepted', 'unchanged', 'rejected'].map(name => element('td', number.format(job.rows[name]), { class: 'number' }));
    return row(job.createdAt, job.fileName, job.state, ...figures, cell);
  }));
};

const choose = file => {
  chosen = file ?? null;
  columns = [];
  showMapping();
  showRejects([]);
  $('preview').disabled = !chosen;
  $('accept').disabled = true;
  if (chosen) preview();
};

$('file').addEventListener('change', () => choose($('file').files[0]));
$('drop').addEventListener('dragover', event => { event.preventDefault(); $('drop').classList.add('over'); });
$('drop').addEventListener('dragleave', () => $('drop').classList.remove('over'));
$('drop').addEventListener('drop', event => {
  event.preventDefault();
  $('drop').classList.remove('over');
  choose(event.dataTransfer.files[0]);
});
$('form').addEventListener('submit', event => { event.preventDefault(); preview(); });
$('accept').addEventListener('click', accept);
$('tz').value = Intl.DateTimeFormat().resolvedOptions().timeZone;

known = await answer('/columns');
$('papers').textContent = known.papers;
document.title = `Lotwatch: import ${known.papers}`;
await list();
