// Verifies one entry of the public log in the browser: it fetches the files that any copy of the log
// has, and computes hashes, tree and signature itself. Without it the page tells how to do the same
// with the command.
const HASH = 32;
const FULL = 256;

const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
};
const leafHash = (entry) => sha256([0], entry);
const nodeHash = (left, right) => sha256([1], left, right);

// --- signed notes and keys

const readKey = async (text) => {
  const parts = text.trim().match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/);
  if (!parts) throw new Error(`no key: ${text}`);
  const typed = bytesOf(parts[3]);
  const id = (await sha256(utf8(`${parts[1]}\n`), typed)).slice(0, 4);
  if (typed.length !== 33 || typed[0] !== 1 || hex(id) !== parts[2]) throw new Error(`no key: ${text}`);
  const key = await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  return { text: text.trim(), name: parts[1], id, key };
};

const verifies = (key, signature, text) => crypto.subtle.verify('Ed25519', key.key, signature, utf8(text));

const readNote = (note) => {
  const end = note.lastIndexOf('\n\n');
  const signatures = note.slice(end + 2).split('\n').filter((line) => line !== '').map((line) => {
    const [dash, name, value] = line.split(' ');
    if (dash !== '\u2014') throw new Error('no signature');
    return { name, value: bytesOf(value) };
  });
  return { text: note.slice(0, end + 1), signatures };
};

const signed = async (key, note) => {
  for (const { name, value } of note.signatures) {
    if (name === key.name && same(value.slice(0, 4), key.id)
      && await verifies(key, value.slice(4), note.text)) return true;
  }
  return false;
};

// The keys in use, each vouched for by the one before; those before the known key are left out.
const readKeys = async (file, known) => {
  const [origin, ...lines] = file.trimEnd().split('\n');
  const uses = [];
  for (const line of lines) {
    const [text, from, voucher] = line.split(' ');
    const use = { key: await readKey(text), from: Number(from) };
    const before = uses.at(-1);
    if (before && (use.from < before.from
      || !await verifies(before.key, bytesOf(voucher), `${origin}\nnext key\n${text}\n${from}\n`))) {
      throw new Error('no key vouches for the next');
    }
    uses.push(use);
  }
  const first = known === '' ? 0 : uses.findIndex((use) => use.key.text === known);
  return first < 0 ? [] : uses.slice(first);
};

const signerOf = async (uses, note, size) => {
  for (const [i, use] of uses.entries()) {
    const until = uses[i + 1]?.from ?? Infinity;
    if (use.from <= size && size <= until && await signed(use.key, note)) return use.key;
  }
  return null;
};

// --- files and tree

const groups = (index) => {
  const all = [];
  for (let rest = index; all.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    all.unshift(`${all.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
  }
  return all.join('/');
};

const reader = (log) => {
  const kept = new Map();
  return (path) => {
    if (!kept.has(path)) {
      kept.set(path, fetch(`${log}/${path}`).then((answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.arrayBuffer();
      }).then((body) => new Uint8Array(body)));
    }
    return kept.get(path);
  };
};

const tilePath = (size, level, index) => {
  const row = Math.floor(size / FULL ** Math.max(level, 0));
  const width = Math.min(FULL, row - index * FULL);
  return `tile/${level < 0 ? 'entries' : level}/${groups(index)}${width < FULL ? `.p/${width}` : ''}`;
};

// The root of a complete tree of 2^height leaves, from the hashes of one tile.
const complete = async (read, size, from, height) => {
  const level = Math.floor(height / 8);
  const first = from / FULL ** level;
  const tile = await read(tilePath(size, level, Math.floor(first / FULL)));
  let row = [];
  for (let i = 0; i < 2 ** (height % 8); i++) {
    const at = ((first % FULL) + i) * HASH;
    row.push(tile.slice(at, at + HASH));
  }
  while (row.length > 1) {
    const above = [];
    for (let i = 0; i < row.length; i += 2) above.push(await nodeHash(row[i], row[i + 1]));
    row = above;
  }
  return row[0];
};

// The root over the leaves from..to: computed from the entry where it lies among them, else from tiles.
const rootOf = async (read, size, from, to, index, leaf) => {
  const count = to - from;
  const inside = from <= index && index < to;
  if (count === 1 && inside) return leaf;
  const height = Math.log2(count);
  if (!inside && Number.isInteger(height)) return complete(read, size, from, height);
  let half = 1;
  while (half * 2 < count) half *= 2;
  return nodeHash(
    await rootOf(read, size, from, from + half, index, leaf),
    await rootOf(read, size, from + half, to, index, leaf));
};

const entryIn = (bundle, place) => {
  let at = 0;
  for (let i = 0; i < place; i++) at += 2 + bundle[at] * 256 + bundle[at + 1];
  return bundle.slice(at + 2, at + 2 + bundle[at] * 256 + bundle[at + 1]);
};

// --- the page

const verify = async (box, tell) => {
  const read = reader(box.dataset.log);
  const text = async (path) => new TextDecoder().decode(await read(path));
  const index = Number(box.dataset.index);
  const note = readNote(await text('checkpoint'));
  const [origin, lines, base64] = note.text.split('\n');
  const size = Number(lines);
  const keys = await text('keys');
  const uses = keys.startsWith(`${origin}\n`)
    ? await readKeys(keys, box.querySelector('input').value.trim()).catch(() => [])
    : [];
  tell('signature', await signerOf(uses, note, size) !== null);

  const place = index % FULL;
  const entry = entryIn(await read(tilePath(size, -1, Math.floor(index / FULL))), place);
  const shown = document.querySelector('[data-entry]').textContent;
  tell('entry', same(entry, utf8(shown)));
  const leaf = await leafHash(entry);
  tell('tree', same(await rootOf(read, size, 0, size, index, leaf), bytesOf(base64)));
  const { stateSha256 } = JSON.parse(new TextDecoder().decode(entry));
  tell('state', hex(await sha256(await read(`states/${stateSha256}`))) === stateSha256);
};

const box = document.querySelector('[data-log-verify]');

if (box && globalThis.crypto?.subtle) {
  const steps = Array.from(box.querySelectorAll('[data-step]'));
  const verdict = box.querySelector('[data-verdict]');
  const show = (step, holds) => {
    step.querySelector('b').textContent = holds ? box.dataset.holds : box.dataset.fails;
    step.dataset.result = holds ? 'holds' : 'fails';
  };
  box.querySelector('form').hidden = false;
  box.querySelector('[data-without]').hidden = true;
  box.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    steps.forEach((step) => { step.querySelector('b').textContent = ''; delete step.dataset.result; });
    box.querySelector('ol').hidden = false;
    verdict.textContent = '';
    try {
      await verify(box, (name, holds) => show(steps.find((step) => step.dataset.step === name), holds));
      const all = steps.every((step) => step.dataset.result === 'holds');
      verdict.textContent = all ? box.dataset.all : box.dataset.not;
    } catch (error) {
      verdict.textContent = `${box.dataset.unable} (${error.message})`;
    }
  });
}
