// Asks the server for rows and sends answers. Every answer is { kind, part }: kind is 'OPEN', 'SAVED',
// 'REFUSED' or 'CONFLICT' with the rows to show, 'offline' when nobody answered (or too many asked),
// 'signed-out' when the session is over, and 'gone' when the row or the statement is.
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html').getElementById('part');

const kindOf = (answer) => {
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return 'signed-out';
  return answer.status >= 500 || answer.status === 429 ? 'offline' : 'gone';
};

export class Server {
  constructor(path, query) {
    this.path = path;
    this.query = query;
  }

  open(row) { return this.#ask(row, { method: 'GET' }); }

  // Shows what was typed without saving it; extra is what asks for that.
  show(row, fields, extra) { return this.save(row, [...fields, extra]); }

  save(row, fields) {
    const token = document.querySelector('main [name=_csrf]').value;
    return this.#ask(row, { method: 'POST', body: new URLSearchParams([...fields, ['_csrf', token]]) });
  }

  async #ask(row, options) {
    const address = `${this.path}/rows/${row}${this.query}`;
    const answer = await fetch(address, { redirect: 'manual', ...options }).catch(() => null);
    if (!answer) return { kind: 'offline' };
    const html = await answer.text().catch(() => null);
    if (html === null) return { kind: 'offline' };
    const part = parsed(html);
    return part ? { kind: part.dataset.state, part } : { kind: kindOf(answer) };
  }
}
