// The open row: one form in the table. What is typed is kept in this browser at once and goes away when
// the server has it. A row that is closed is saved; what cannot be saved stays kept and is sent again.
import { say, tell, tellOpen, tellSignedOut, tellUnsaved } from './bar.js';

const editorOf = (row) => (row.nextElementSibling?.matches('.edit') ? row.nextElementSibling : null);

export class Editor {
  // The hooks: dress prepares a fresh row before it takes the place of a shown one, changed says that
  // another row or none is open, closed that a row was closed.
  constructor(server, drafts, { dress, changed, closed }) {
    Object.assign(this, { server, drafts, dress, changed, closed });
    this.working = Promise.resolve();
    this.sending = new Map();
    this.restored = false;
    this.asked = null;
  }

  get form() { return document.getElementById('answer'); }

  get row() { return this.form?.dataset.row ?? null; }

  fields() { return [...new FormData(this.form)].filter(([name]) => name !== '_csrf'); }

  // Takes over the form that the page came with, or the one just shown.
  take() {
    this.before = JSON.stringify(this.fields());
    this.restored = this.drafts.of(this.row) !== null;
    this.form.querySelector('[data-discard]').hidden = !this.restored;
    this.form.closest('td').querySelectorAll('[data-choose]').forEach((cell) => { this.#offer(cell); });
    tellOpen(this.row);
    this.changed();
  }

  // What can be chosen between two values; texts can be joined, too, but not what is one of a list.
  #offer(cell) {
    const field = this.form.querySelector(`[name="${cell.dataset.choose}"]:not([type=hidden])`);
    cell.hidden = false;
    if (field?.matches('select, [type=radio]')) cell.querySelector('[data-join]').hidden = true;
  }

  // One thing after the other, so that a row is never closed while it is being opened.
  next(work) {
    this.working = this.working.then(work, work);
    return this.working;
  }

  open(row, field) { return this.next(() => this.#open(row, field)); }

  async #open(row, field) {
    if (row === this.row) return this.focus(field);
    await this.sending.get(row);
    const draft = this.drafts.of(row);
    const answer = draft
      ? await this.server.show(row, draft.fields, ['show', 'true'])
      : await this.server.open(row);
    if (!answer.part) return this.#failed(answer.kind, row, say('cannotOpen', row));
    if (this.row) this.#leave();
    this.#put(answer.part);
    this.take();
    if (draft) tell(say(answer.kind === 'CONFLICT' ? 'conflict' : 'restored', row));
    return this.focus(field);
  }

  focus(field) {
    const wrong = this.form?.closest('td').querySelector('#errors');
    const at = wrong ?? this.form?.querySelector(field ?? '[name=treatment]:checked');
    const chosen = this.form?.querySelector('[name=treatment]:checked') ?? this.form?.querySelector('[name=treatment]');
    (at?.offsetParent ? at : chosen)?.focus();
  }

  typed(field) {
    if (!this.form) return;
    if (field) this.#chooseWith(field);
    const fields = this.fields();
    if (JSON.stringify(fields) === this.before && !this.restored) return this.#asItWas();
    if (!this.drafts.keep(this.row, fields)) tell(say('notKept'));
    this.form.querySelector('[data-discard]').hidden = false;
    this.mark();
  }

  // Who writes what is carried out chooses to carry it out; taking the text out again takes that back.
  #chooseWith(field) {
    const { dataset } = this.form;
    if (field.name === 'treatment') delete dataset.chosen;
    if (!/^measure-\d+-text$/.test(field.name)) return;
    const [open, taken] = ['UNANSWERED', 'SELECTED']
      .map((value) => this.form.querySelector(`[name=treatment][value=${value}]`));
    const written = [...this.form.querySelectorAll('.measure textarea')].some(({ value }) => value.trim());
    if (written && open?.checked && taken) {
      taken.checked = true;
      dataset.chosen = 'true';
    } else if (!written && dataset.chosen && taken.checked) {
      open.checked = true;
      delete dataset.chosen;
    }
  }

  #asItWas() {
    this.drafts.drop(this.row);
    this.form.querySelector('[data-discard]').hidden = true;
    this.mark();
  }

  // Asks for one more measure, with what was typed.
  more(extra) {
    return this.next(async () => {
      this.typed();
      const answer = await this.server.show(this.row, this.fields(), extra);
      if (!answer.part) return this.#failed(answer.kind, this.row, say('kept', this.row), 'notConnected');
      this.#put(answer.part);
      this.take();
      this.restored = true;
      this.typed();
      return this.form.querySelector('fieldset.measure:last-of-type textarea')?.focus();
    });
  }

  // Saves the open row; says whether it is saved and closed.
  save() { return this.next(() => this.#save()); }

  async #save(again = false) {
    const row = this.row;
    const sent = this.fields();
    this.drafts.keep(row, sent);
    const answer = await this.server.save(row, sent);
    const typedOn = this.row === row && JSON.stringify(this.fields()) !== JSON.stringify(sent);
    this.asked = answer.kind === 'offline' ? row : null;
    if (!answer.part) return this.#failed(answer.kind, row, say('kept', row));
    if (typedOn) return this.#goOnTyping(answer);
    const typing = !again || this.form.contains(document.activeElement);
    if (again) delete answer.part.dataset.row;
    this.#took(row, sent, answer);
    if (answer.kind === 'SAVED') return again ? this.#staysOpen(answer) : this.#closed(row);
    this.take();
    if (typing) this.focus();
    return false;
  }

  // What was saved when the server answered again: somebody may be typing there, so the form stays.
  #staysOpen({ part }) {
    this.form.elements.revision.value = part.dataset.revision;
    this.before = JSON.stringify(this.fields());
    this.restored = false;
    this.form.querySelector('[data-discard]').hidden = true;
    return false;
  }

  // Somebody typed while the answer was under way: the form stays and edits what is stored now.
  #goOnTyping(answer) {
    if (answer.kind === 'SAVED') {
      this.form.elements.revision.value = answer.part.dataset.revision;
      tell(answer.part.dataset.told);
    }
    this.drafts.keep(this.row, this.fields());
    this.mark();
    return false;
  }

  // Closes the row and saves it in the background.
  close() {
    return this.next(() => {
      const row = this.row;
      if (!row) return;
      this.#leave();
      this.#closed(row);
    });
  }

  #leave() {
    const row = this.row;
    const unsaved = this.drafts.of(row);
    this.form.closest('tr').remove();
    document.getElementById(row)?.classList.remove('is-open');
    if (unsaved) this.send(row);
  }

  #closed(row) {
    tellOpen(null);
    this.changed();
    this.closed(row);
    return true;
  }

  discard() {
    const row = this.row;
    this.drafts.drop(row);
    this.#leave();
    this.#closed(row);
    this.mark();
    tell(say('discarded', row));
  }

  // Sends the draft of a row that is not open.
  send(row) {
    const sending = (this.sending.get(row) ?? Promise.resolve()).then(() => this.#send(row));
    this.sending.set(row, sending);
    return sending;
  }

  async #send(row) {
    const draft = this.drafts.of(row);
    if (!draft || row === this.row) return;
    const answer = await this.server.save(row, draft.fields);
    if (JSON.stringify(this.drafts.of(row)) !== JSON.stringify(draft) || row === this.row) return;
    if (answer.part) this.#took(row, draft.fields, answer);
    else this.#failed(answer.kind, row, say('kept', row));
  }

  async sendAll() {
    for (const row of this.drafts.rows()) {
      if (this.drafts.of(row)?.state === 'typed') await this.send(row);
    }
    await this.next(() => (this.asked && this.asked === this.row ? this.#save(true) : null));
  }

  #took(row, sent, answer) {
    if (answer.kind === 'SAVED') {
      this.drafts.drop(row);
      tell(answer.part.dataset.told);
      this.seen(answer.part.dataset);
    } else {
      const state = answer.kind.toLowerCase();
      this.drafts.keep(row, sent, state);
      tell(say(state === 'refused' && this.row === row ? 'refusedOpen' : state, row));
    }
    if (answer.kind === 'SAVED' || this.row === row) this.#put(answer.part);
    this.mark();
  }

  // What is answered together checks that nobody else answered meanwhile; one's own answers are known.
  seen({ seenBefore, seen }) {
    const field = document.getElementById('seen');
    if (field.value === seenBefore) field.value = seen;
  }

  // What is gone takes no answer any more: the draft stays to be read and is not sent again.
  #failed(kind, row, text, unreached = 'offline') {
    if (kind === 'gone') this.#giveUp(row);
    if (kind === 'signed-out') tellSignedOut(`${text} ${say('signedOut')}`);
    else tell(`${text} ${say(kind === 'gone' ? 'gone' : unreached)}`);
    this.mark();
    return false;
  }

  #giveUp(row) {
    const draft = this.drafts.of(row);
    if (draft) this.drafts.keep(row, draft.fields, 'gone');
  }

  // Puts rows, and what stands beside the table, in the place of those shown. Another row that is open
  // stays so.
  #put(part) {
    part.querySelectorAll('tr[id]').forEach((fresh) => {
      const shown = document.getElementById(fresh.id);
      if (!shown) return;
      const form = editorOf(fresh);
      const old = editorOf(shown);
      if (old && !form && fresh.id !== part.dataset.row) fresh.classList.add('is-open');
      else old?.remove();
      this.dress(fresh, shown);
      shown.replaceWith(fresh);
      if (form) fresh.after(form);
    });
    part.querySelectorAll('#precheck-panel, #precheck, #chapters').forEach((fresh) => {
      document.getElementById(fresh.id)?.replaceWith(fresh);
    });
  }

  mark() {
    const rows = this.drafts.rows();
    document.querySelectorAll('[data-unsaved-row]').forEach((mark) => mark.remove());
    rows.forEach((row) => {
      const mark = document.createElement('span');
      mark.className = 'chip chip--attn';
      mark.dataset.unsavedRow = row;
      mark.textContent = say('mark');
      document.getElementById(row)?.querySelector('th')?.append(' ', mark);
    });
    tellUnsaved(rows, (row) => this.open(row));
  }
}
