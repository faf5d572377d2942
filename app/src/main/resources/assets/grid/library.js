// Takes texts of the provider's library into the open answer, or into the one for many rows. Without
// this the library is a page of its own.
const fill = (form, values) => {
  const fields = Object.entries(values).filter(([name]) => form.elements[name]);
  fields.forEach(([name, value]) => { form.elements[name].value = value; });
  const first = form.elements[fields[0]?.[0]];
  first?.dispatchEvent(new Event('input', { bubbles: true }));
  first?.focus();
};

const measure = (name, { text, owner, frequency, from, to }) => ({
  [`${name}text`]: text, [`${name}owner`]: owner, [`${name}frequency`]: frequency,
  [`${name}from`]: from, [`${name}to`]: to,
});

const emptySlot = (form) =>
  [...form.querySelectorAll('fieldset.measure textarea')].find((field) => field.value.trim() === '');

export const useLibrary = (editor) => {
  // A measure goes into the first line without a text, or into a new one: nothing typed is lost.
  const intoAnswer = async (said) => {
    if (!emptySlot(editor.form)) await editor.more(['more', '']);
    const slot = editor.form && emptySlot(editor.form);
    if (slot) fill(editor.form, measure(slot.name.replace(/text$/, ''), said));
  };

  document.addEventListener('toggle', async ({ target }) => {
    if (!target.open || !target.matches('[data-library]') || target.dataset.loaded) return;
    const answer = await fetch(target.dataset.library, { redirect: 'manual' }).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => '') : '';
    const part = new DOMParser().parseFromString(html, 'text/html').getElementById('part');
    if (!part) return;
    target.dataset.loaded = 'true';
    part.removeAttribute('id');
    target.querySelector('[data-library-list]').replaceChildren(part);
    part.querySelector('select')?.focus();
  }, true);

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-library-take]');
    if (!button) return;
    const said = button.parentElement.querySelector('select').selectedOptions[0].dataset;
    const open = button.form?.id === 'answer';
    if (button.dataset.libraryTake === 'reason') {
      fill(button.form, { [open ? 'reason' : 'commonReason']: said.text });
    } else if (open) {
      intoAnswer(said);
    } else {
      fill(button.form, { commonText: said.text, commonOwner: said.owner, commonFrequency: said.frequency });
    }
  });
};
