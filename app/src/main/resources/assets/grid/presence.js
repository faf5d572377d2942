// Tells that this person is here, with which row open, and shows who else is. Only while somebody works,
// so that a page left open does not keep its session alive.
const pause = 20_000;
const idle = 10 * 60_000;

export class Presence {
  constructor(path, openRow) {
    this.address = `${path}/presence`;
    this.openRow = openRow;
    this.touched = Date.now();
    ['keydown', 'pointerdown', 'scroll'].forEach((sign) =>
      addEventListener(sign, () => { this.touched = Date.now(); }, { passive: true }));
    addEventListener('pagehide', () => this.#send({ leave: 'true' }, true));
    setInterval(() => this.beat(), pause);
    this.beat();
  }

  async beat() {
    if (document.visibilityState !== 'visible' || Date.now() - this.touched > idle) return;
    const answer = await this.#send({ row: this.openRow() ?? '' }, false);
    if (answer?.ok) this.#show(await answer.json());
  }

  #send(fields, keepalive) {
    const token = document.querySelector('main [name=_csrf]').value;
    const body = new URLSearchParams({ ...fields, _csrf: token });
    return fetch(this.address, { method: 'POST', body, keepalive, redirect: 'manual' }).catch(() => null);
  }

  #show({ text, rows }) {
    const line = document.getElementById('others');
    line.textContent = text;
    line.hidden = text === '';
    document.querySelectorAll('[data-open-by]').forEach((mark) => mark.remove());
    rows.forEach(({ row, text: by }) => {
      const mark = document.createElement('span');
      mark.className = 'chip chip--plain';
      mark.dataset.openBy = row;
      mark.textContent = by;
      document.getElementById(row)?.querySelector('.full')?.append(' ', mark);
    });
  }
}
