// The bar above the table: what was saved or not, which rows are not, and the words for both.
const words = document.getElementById('words').dataset;

export const say = (word, ...values) =>
  values.reduce((text, value, place) => text.replace(`{${place}}`, value), words[word]);

const told = document.getElementById('told');

export const tell = (text) => { told.textContent = text; };

// The session is over: the way back in leads to this page again.
export const tellSignedOut = (text) => {
  const link = document.createElement('a');
  link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = say('signIn');
  told.replaceChildren(text, ' ', link);
};

// Lists the rows that are not saved, each as a button that opens it.
export const tellUnsaved = (rows, open) => {
  const line = document.getElementById('unsaved');
  line.hidden = rows.length === 0;
  line.replaceChildren(say('unsaved', rows.length), ' ', ...rows.slice(0, 5).map((row) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--sm btn--text';
    button.textContent = row;
    button.addEventListener('click', () => open(row));
    return button;
  }));
};

export const tellOpen = (row) => {
  document.querySelector('#open-row b').textContent = row ? say('opened', row) : say('noneOpen');
  document.getElementById('save-open').hidden = !row;
};

// The table head stands below the bar, however high that is.
export const measureBar = () => {
  const bar = document.getElementById('workbar');
  new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`))
    .observe(bar);
};
