// What is typed and not saved yet, kept in this browser: one entry for each row, under the person, the
// statement, the requirement and the revision that was edited. akashi.js takes it away at sign-out and
// when somebody else signs in.
export class LocalDrafts {
  constructor(person, statement) {
    this.own = `akashi.draft:${person}:${statement}:`;
  }

  // The rows with a draft.
  rows() {
    return this.#keys().map((key) => key.slice(this.own.length).split(':')[0]);
  }

  // The draft of a row as { fields, state }, or null; the state is 'typed', 'refused', 'conflict' or 'gone'.
  of(row) {
    const key = this.#keyOf(row);
    return key ? JSON.parse(localStorage.getItem(key)) : null;
  }

  // Says whether it could be kept: a browser may allow no storage, or have none left.
  keep(row, fields, state = 'typed') {
    const revision = fields.find(([name]) => name === 'revision')?.[1] ?? '0';
    const key = `${this.own}${row}:${revision}`;
    try {
      localStorage.setItem(key, JSON.stringify({ fields, state }));
    } catch {
      return false;
    }
    this.#keys().filter((other) => other !== key && this.#isOf(other, row))
      .forEach((other) => localStorage.removeItem(other));
    return true;
  }

  drop(row) {
    this.#keys().filter((key) => this.#isOf(key, row)).forEach((key) => localStorage.removeItem(key));
  }

  #isOf(key, row) { return key.startsWith(`${this.own}${row}:`); }

  #keyOf(row) { return this.#keys().find((key) => this.#isOf(key, row)); }

  #keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.own));
    } catch {
      return [];
    }
  }
}
