// Chooses rows: one box at a time, or from the last one to this one with the shift key held.
import { say } from './bar.js';

export class Choosing {
  constructor(table) {
    this.table = table;
    this.line = document.getElementById('chosen');
    this.from = null;
    table.addEventListener('click', (event) => {
      if (event.target.matches('.pick')) this.#picked(event.target, event.shiftKey);
    });
    this.line.querySelector('button').addEventListener('click', () => this.clear());
    this.line.querySelector('a').addEventListener('click', () => {
      document.getElementById('bulk-answer').open = true;
    });
    this.count();
  }

  choose(row, toHere) {
    const box = row.querySelector('.pick');
    box.checked = toHere || !box.checked;
    this.#picked(box, toHere);
  }

  range(from, to) {
    this.from ??= from.querySelector('.pick');
    this.#fill(this.from, to.querySelector('.pick'));
    this.count();
  }

  clear() {
    this.#boxes().forEach((box) => { box.checked = false; });
    this.from = null;
    this.count();
    this.table.querySelector('[tabindex="0"]')?.focus();
  }

  count() {
    const chosen = this.#boxes().filter((box) => box.checked).length;
    this.line.hidden = chosen === 0;
    this.line.querySelector('span').textContent = say('chosen', chosen);
    if (chosen > 0) document.querySelector('#bulk [name=which][value=chosen]').checked = true;
  }

  #picked(box, toHere) {
    if (toHere && this.from) this.#fill(this.from, box);
    this.from = box;
    this.count();
  }

  #fill(from, to) {
    const boxes = this.#boxes();
    const [first, last] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
    boxes.slice(Math.max(first, 0), last + 1).forEach((box) => { box.checked = true; });
  }

  #boxes() { return [...this.table.querySelectorAll('.pick')]; }
}
