// Comfort only: asks before a page is left on which something was typed that is not saved. What came
// back with errors was typed and is not saved either.
const written = (form) => JSON.stringify([...new FormData(form)]);
const forms = [...document.querySelectorAll('form[data-unsaved]')];
const before = new Map(forms.map((form) => [form, written(form)]));
let sent = null;

const isUnsaved = (form) => form !== sent && (form.dataset.unsaved === 'typed' || written(form) !== before.get(form));

document.addEventListener('submit', (event) => { sent = event.target; });
addEventListener('pageshow', () => { sent = null; });
addEventListener('beforeunload', (event) => {
  if (forms.some(isUnsaved)) event.preventDefault();
});
