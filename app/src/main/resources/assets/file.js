// Comfort only: tells that a file is too large before it is sent, so that what was typed in the other
// fields stays. Whoever has no script is told by the server.
document.querySelectorAll('input[type=file][data-most-bytes]').forEach((field) => {
  const told = document.getElementById(field.getAttribute('aria-describedby').split(' ').pop());
  const isTooLarge = () => [...field.files].some((file) => file.size > Number(field.dataset.mostBytes));
  const look = () => {
    const wrong = isTooLarge();
    told.hidden = !wrong;
    if (wrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    return !wrong;
  };
  field.addEventListener('change', look);
  field.form.addEventListener('submit', (event) => {
    if (look()) return;
    event.preventDefault();
    field.focus();
  });
});
