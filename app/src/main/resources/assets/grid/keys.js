// Moves about the table by keyboard: one cell at a time can be reached by Tab, the arrows go on from
// there. Links and boxes inside are reached by Enter and the space bar instead.
const rows = (table) => [...table.querySelectorAll('tbody tr[id]')];
const isSeen = (cell) => cell.offsetParent !== null;

export class Keys {
  constructor(table, actions) {
    Object.assign(this, { table, actions });
    table.setAttribute('role', 'grid');
    table.closest('.tw').removeAttribute('tabindex');
    this.#name('thead, tbody', 'rowgroup');
    this.#name('thead > tr, .is-head, .edit', 'row');
    this.#name('thead th', 'columnheader');
    this.#name('.is-head > th', 'rowheader');
    this.#name('.edit > td', 'gridcell');
    rows(table).forEach((row) => this.dress(row));
    this.at = table.querySelector('tbody tr[id] > th');
    if (this.at) this.at.tabIndex = 0;
    table.addEventListener('keydown', (event) => this.#pressed(event));
    table.addEventListener('focusin', (event) => this.#cameTo(event.target));
  }

  #name(parts, role) {
    this.table.querySelectorAll(parts).forEach((part) => part.setAttribute('role', role));
  }

  // The roles and tab stops of a row; a row that takes the place of another takes its focus, too.
  dress(row, shown) {
    row.setAttribute('role', 'row');
    [...row.cells].forEach((cell, place) => {
      cell.setAttribute('role', place === 0 ? 'rowheader' : 'gridcell');
      cell.tabIndex = -1;
    });
    row.querySelectorAll('a, input').forEach((inner) => { inner.tabIndex = -1; });
    if (!shown) return;
    const place = [...shown.cells].indexOf(this.at);
    if (place < 0) return;
    const hadFocus = shown.contains(document.activeElement);
    this.at = row.cells[place];
    this.at.tabIndex = 0;
    if (hadFocus) queueMicrotask(() => { if (document.activeElement === document.body) this.at.focus(); });
  }

  go(row, place = [...(this.at?.parentElement.cells ?? [])].indexOf(this.at)) {
    this.#to(row?.cells[Math.max(place, 0)]);
  }

  // Goes to the cell that Tab would reach.
  enter() { this.#to(this.at); }

  #to(cell) {
    if (!cell) return;
    cell.focus();
  }

  #cameTo(target) {
    const cell = target.closest('tbody tr[id] > *');
    if (!cell || cell === this.at) return;
    if (this.at) this.at.tabIndex = -1;
    this.at = cell;
    cell.tabIndex = 0;
  }

  #pressed(event) {
    const row = event.target.closest('tbody tr[id]');
    if (!row || event.altKey || event.isComposing) return;
    const step = this.#step(event, row);
    if (step) {
      event.preventDefault();
      step();
    }
  }

  #step(event, row) {
    const all = rows(this.table);
    const index = all.indexOf(row);
    const down = (count) => () => {
      const next = all[Math.min(Math.max(index + count, 0), all.length - 1)];
      if (event.shiftKey) this.actions.range(row, next);
      this.go(next);
    };
    const seen = [...row.cells].filter(isSeen);
    const aside = (count) => () => this.#to(seen[seen.indexOf(this.at) + count]);
    const far = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowDown': return down(1);
      case 'ArrowUp': return down(-1);
      case 'PageDown': return down(10);
      case 'PageUp': return down(-10);
      case 'ArrowRight': return aside(1);
      case 'ArrowLeft': return aside(-1);
      case 'Home': return () => this.#to(far ? all[0].cells[0] : seen[0]);
      case 'End': return () => this.#to(far ? all.at(-1).cells[0] : seen.at(-1));
      case 'Enter': return event.target.matches('a.clause') ? null : () => this.actions.open(row.id, this.at.cellIndex);
      case ' ': return () => this.actions.choose(row, event.shiftKey);
      default: return null;
    }
  }
}
