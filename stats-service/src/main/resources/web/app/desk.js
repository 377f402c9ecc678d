/** Working parked records off: one that is repaired, or a selection as it is. What is shown of records is text, never markup. */

const TYPING_PAUSE = 400;

async function order(path, body, dryRun = false) {
  const answer = await fetch(`/api/v1/parked${path}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, told: await answer.json() };
}

function say(form, words, kind = '') {
  const output = form.querySelector('output');
  output.className = kind;
  output.textContent = words;
}

const away = (form) => () => say(form, 'The service does not answer; nothing was done. Try again.', 'wrong');

function fault({ status, told }) {
  const at = (told.errors ?? []).map((error) => error.pointer).filter(Boolean).join(', ');
  return `${at ? `At ${at}: ` : ''}${told.detail ?? `answered ${status}`}`;
}

/** Lines of "name: text". */
function headers(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  }));
}

const DECISIONS = {
  applied: 'It would be counted.',
  duplicate: 'It would change nothing: the same event is counted already.',
  superseded: 'It would be kept and have no effect: something later stands.',
  retracted: 'It would be kept and have no effect: it is retracted already.',
  contested: 'It would be kept beside another claim that stands.',
  'foreign-amendment': 'It would be listed and have no effect: its target is another source\'s.',
  'pending-target': 'It would wait for the event that it amends.',
};

/** Nothing is sent of what was not touched: then the record goes as it is. */
function wish(form) {
  const body = form.elements.body.value;
  const untouched = body === form.elements.body.defaultValue
    && form.elements.headers.value === form.elements.headers.defaultValue;
  const given = untouched ? {} : { body, headers: headers(form.elements.headers.value) };
  const note = form.elements.note.value.trim();
  return note ? { ...given, note } : given;
}

function check(form, id) {
  const redrive = form.querySelector('button[value=redrive]');
  let asked = 0;
  return async () => {
    asked += 1;
    const mine = asked;
    try {
      const { note, ...given } = wish(form);
      const answer = await order(`/${id}/redrive`, given, true);
      if (mine === asked) {
        const good = answer.status === 200;
        redrive.disabled = !good;
        say(form, good ? DECISIONS[answer.told.decision] ?? 'It would be appended.' : fault(answer), good ? 'right' : 'wrong');
      }
    } catch {
      away(form)();
    }
  };
}

async function work(form, id, what) {
  const note = form.elements.note.value.trim();
  if (what === 'discard' && !note) {
    say(form, 'Say in the note why nobody repairs it.', 'wrong');
    form.elements.note.focus();
    return;
  }
  const body = what === 'redrive' ? wish(form) : what === 'discard' ? { reason: note } : note ? { note } : {};
  const answer = await order(`/${id}/${what}`, body);
  if (answer.status < 300) {
    location.reload();
  } else {
    say(form, fault(answer), 'wrong');
  }
}

function repair(place) {
  const form = place.querySelector('form');
  const { id } = place.dataset;
  place.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    work(form, id, event.submitter.value).catch(away(form));
  });
  if (form.elements.body) {
    const now = check(form, id);
    let waiting;
    const soon = () => {
      clearTimeout(waiting);
      form.querySelector('button[value=redrive]').disabled = true;
      waiting = setTimeout(now, TYPING_PAUSE);
    };
    form.elements.body.addEventListener('input', soon);
    form.elements.headers.addEventListener('input', soon);
    now();
  }
}

const plural = (number, words) => `${number} ${number === 1 ? 'record' : 'records'} ${words}`;

function told(what, answer) {
  if (what === 'discard') {
    return `${plural(answer.discarded, 'discarded')}.`;
  }
  const left = answer.items.filter((item) => item.event === null);
  const first = left[0] ? ` ${plural(left.length, 'left open')}; the first: ${left[0].detail}` : '';
  return `${plural(answer.redriven, 're-driven')}.${first}`;
}

function selection(form) {
  const boxes = [...document.querySelectorAll('input[name=id][form=selection]')];
  const all = document.getElementById('choose-all');
  const chosen = () => boxes.filter((box) => box.checked).map((box) => Number(box.value));
  const count = () => {
    const number = chosen().length;
    form.querySelector('[data-chosen]').textContent = String(number);
    form.querySelectorAll('button').forEach((button) => (button.disabled = number === 0));
    all.checked = number > 0 && number === boxes.length;
    all.indeterminate = number > 0 && number < boxes.length;
  };
  form.hidden = boxes.length === 0;
  all.hidden = boxes.length === 0;
  boxes.forEach((box) => {
    box.hidden = false;
    box.addEventListener('change', count);
  });
  all.addEventListener('change', () => {
    boxes.forEach((box) => (box.checked = all.checked));
    count();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const what = event.submitter.value;
    const note = form.elements.note.value.trim();
    order(`/${what}`, note ? { ids: chosen(), note } : { ids: chosen() })
      .then((answer) => {
        const good = answer.status === 200;
        say(form, good ? told(what, answer.told) : fault(answer), good ? 'right' : 'wrong');
        if (good) {
          forget(boxes, what, answer.told);
          count();
        }
      })
      .catch(away(form));
  });
  count();
}

/** What is done with is not chosen again; the rest stays chosen. */
function forget(boxes, what, answer) {
  const left = new Set(what === 'discard' ? answer.left : answer.items.filter((item) => item.event === null).map((item) => item.id));
  boxes.filter((box) => box.checked && !left.has(Number(box.value))).forEach((box) => {
    box.checked = false;
    box.disabled = true;
    box.closest('tr').lastElementChild.textContent = what === 'discard' ? 'discarded' : 'redriven';
  });
}

export function openDesk() {
  const place = document.getElementById('repair');
  if (place) {
    repair(place);
  }
  const form = document.getElementById('selection');
  if (form) {
    selection(form);
  }
}
