// Comfort only: every page works without this. On a narrow screen, folding panels start closed.
if (matchMedia('(max-width: 899px)').matches) {
  document.querySelectorAll('details[data-fold]').forEach((panel) => { panel.open = false; });
}

// Where a row of links is wider than the screen, it begins with the one that is open.
document.querySelectorAll('.tabs [aria-current], .gnav [aria-current], .tree > li > [aria-current]').forEach((link) => {
  let row = link.parentElement;
  while (row && row.scrollWidth <= row.clientWidth) row = row.parentElement;
  if (row && getComputedStyle(row).overflowX === 'auto') {
    row.scrollLeft += link.getBoundingClientRect().left - row.getBoundingClientRect().left - 16;
  }
});

// Tables that are laid out as blocks on a narrow screen are no tables any more for some readers of
// the screen, unless each part says what it is. The table that is edited says so itself (grid/keys.js).
const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };
document.querySelectorAll('table.stackable:not([data-editable=true])').forEach((table) => {
  [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, td, th')].forEach((part) => {
    const role = roles[part.tagName] ?? (part.scope === 'row' ? 'rowheader' : 'columnheader');
    if (!part.hasAttribute('role')) part.setAttribute('role', role);
  });
});

// Ctrl+S saves the form that is edited, instead of the page as a file.
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
  const form = document.activeElement?.closest('form[data-save]') ?? document.querySelector('form[data-save]');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

// What was typed into a statement and is not saved yet is kept in this browser (grid/local.js) for its own
// author only: it goes at sign-out, and as soon as somebody else is signed in.
const kept = () => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('akashi.draft:'));
  } catch {
    return [];
  }
};
const forget = (keys) => keys.forEach((key) => localStorage.removeItem(key));
const person = document.body.dataset.person;
if (person) forget(kept().filter((key) => !key.startsWith(`akashi.draft:${person}:`)));
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', (event) => {
  if (kept().length > 0 && !confirm(event.target.dataset.ask)) event.preventDefault();
  else forget(kept());
});
