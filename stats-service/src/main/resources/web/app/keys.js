/** Keys for hands that stay on the keyboard; they do nothing while something is typed. */

const KEYS = [
  ['/', 'to the filters', () => document.querySelector('.filters input, .filters select')?.focus()],
  ['[', 'a day earlier', () => document.querySelector('a[rel=prev]')?.click()],
  [']', 'a day later', () => document.querySelector('a[rel=next]')?.click()],
  ['t', 'to the tables', () => document.querySelector('.scroll')?.focus()],
  ['?', 'this list', () => help().showModal()],
];

function help() {
  const known = document.getElementById('keys');
  if (known) {
    return known;
  }
  const dialog = document.createElement('dialog');
  dialog.id = 'keys';
  dialog.setAttribute('aria-label', 'Keys');
  const list = document.createElement('dl');
  for (const [key, words] of KEYS) {
    const term = document.createElement('dt');
    term.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    list.append(term, Object.assign(document.createElement('dd'), { textContent: words }));
  }
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  form.append(Object.assign(document.createElement('button'), { textContent: 'Close' }));
  dialog.append(list, form);
  document.body.append(dialog);
  return dialog;
}

function isTyping(target) {
  return target.closest('input, select, textarea, dialog') !== null;
}

export function listen() {
  document.addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const found = KEYS.find(([key]) => key === event.key);
    if (plain && found && !isTyping(event.target)) {
      event.preventDefault();
      found[2]();
    }
  });
}
