// Comfort only: every page works without this. On a narrow screen, folding panels start closed.
if (matchMedia('(max-width: 899px)').matches) {
  document.querySelectorAll('details[data-fold]').forEach((panel) => { panel.open = false; });
}
