// The statement's table edited in place. Without this every row opens by a link and is saved by a form.
import { measureBar } from './bar.js';
import { Choosing } from './choosing.js';
import { Editor } from './editor.js';
import { Keys } from './keys.js';
import { useLibrary } from './library.js';
import { LocalDrafts } from './local.js';
import { Presence } from './presence.js';
import { Server } from './server.js';

const table = document.getElementById('grid');
const { path, query, statement } = table.dataset;
const drafts = new LocalDrafts(document.body.dataset.person, statement);

// The field to go to from a cell, by the place of its column.
const FIELDS = {
  1: '[name=measure-0-text]', 4: '[name=measure-0-text]', 5: '[name=measure-0-owner]',
  6: '[name=measure-0-frequency]', 7: '[name=reason]',
};
// The column of a pasted block, by the place of the cell it is pasted into.
const COLUMNS = { 4: 'MEASURE', 5: 'OWNER', 6: 'FREQUENCY', 7: 'REASON' };

const choosing = new Choosing(table);
const keys = new Keys(table, {
  open: (row, place) => editor.open(row, FIELDS[place]),
  choose: (row, toHere) => choosing.choose(row, toHere),
  range: (from, to) => choosing.range(from, to),
});
let nextAfter = null;
const editor = new Editor(new Server(path, query), drafts, {
  dress: (fresh, shown) => {
    keys.dress(fresh, shown);
    const box = shown.querySelector('.pick');
    if (box) fresh.querySelector('.pick').checked = box.checked;
  },
  changed: () => presence?.beat(),
  closed: (row) => (nextAfter === row ? openNext(row) : keys.go(document.getElementById(row))),
});
let presence = null;

// The next row below that has no answer.
const openNext = (row) => {
  nextAfter = null;
  const all = [...table.querySelectorAll('tbody tr[id]')];
  const below = all.slice(all.findIndex((each) => each.id === row) + 1);
  const next = below.find((each) => each.dataset.treatment === 'UNANSWERED');
  if (next) editor.open(next.id);
  else keys.go(document.getElementById(row));
};

const takeChoice = (button) => {
  const { choose, stored } = button.closest('[data-choose]').dataset;
  const fields = editor.form.querySelectorAll(`[name="${choose}"]:not([type=hidden])`);
  const takes = button.matches('[data-take]');
  fields.forEach((field) => {
    if (field.type === 'radio') field.checked = field.value === stored;
    else if (field.type === 'checkbox') {
      field.checked = stored.split('\n').includes(field.value) || (!takes && field.checked);
    }
    else if (takes) field.value = stored;
    else field.value = [stored, field.value].filter(Boolean).join('\n');
  });
  editor.typed();
  fields[0]?.focus();
};

table.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest('tr[id] > th a');
  const cell = event.target.closest('tbody tr[id] > td');
  if (event.target.closest('[data-take], [data-join]')) takeChoice(event.target.closest('button'));
  else if (event.target.closest('[data-discard]')) editor.discard();
  else if (event.target.closest('[data-close]')) { event.preventDefault(); editor.close(); }
  else if (link) { event.preventDefault(); editor.open(link.closest('tr').id); }
  else if (cell && !event.target.closest('a') && getSelection().isCollapsed) {
    editor.open(cell.parentElement.id, FIELDS[cell.cellIndex] ?? '[name=treatment]:checked');
  }
});

// Findings and rows named elsewhere on the page open in place when they are shown here.
document.addEventListener('click', (event) => {
  const link = event.target.closest('#precheck-panel a[href*="open="]');
  const row = link && new URL(link.href).searchParams.get('open');
  if (!row || !document.getElementById(row) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  editor.open(row);
});

table.addEventListener('input', (event) => { if (event.target.form?.id === 'answer') editor.typed(event.target); });

document.addEventListener('submit', (event) => {
  if (event.target.id !== 'answer') return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.name === 'more') editor.more(['more', button.value]);
  else editor.save();
});

document.addEventListener('keydown', (event) => {
  if (!editor.row || event.isComposing || !event.target.closest('.edit, #workbar')) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    editor.close();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    nextAfter = editor.row;
    editor.save().then((saved) => { if (!saved) nextAfter = null; });
  } else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    editor.save();
  }
});

table.addEventListener('paste', (event) => {
  const cell = event.target.closest('tbody tr[id] > *');
  const block = event.clipboardData.getData('text/plain');
  if (!cell || !block) return;
  event.preventDefault();
  const form = document.getElementById('paste');
  form.elements.block.value = block;
  form.elements.start.value = cell.parentElement.id;
  form.elements.column.value = COLUMNS[cell.cellIndex] ?? 'TREATMENT';
  form.requestSubmit();
});

addEventListener('online', () => editor.sendAll());
setInterval(() => { if (navigator.onLine) editor.sendAll(); }, 15_000);

measureBar();
document.getElementById('to-grid').addEventListener('click', (event) => {
  event.preventDefault();
  keys.enter();
});
useLibrary(editor);
document.getElementById('keys').hidden = false;
presence = new Presence(path, () => editor.row);
if (editor.row) {
  const draft = drafts.of(editor.row);
  if (draft && !document.getElementById('errors')) {
    const row = editor.row;
    editor.form.closest('tr').remove();
    editor.open(row);
  } else editor.take();
}
editor.mark();
editor.sendAll();
