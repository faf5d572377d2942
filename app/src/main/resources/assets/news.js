// Comfort only: while a draft is edited, asks now and then whether somebody else changed it, and says
// so in a bar. What is typed is never touched. It asks only while somebody works, so that an editor
// left open does not keep its session alive.
const bar = document.querySelector('[data-news]');
const pause = 15_000;
const idle = 10 * 60_000;
let touched = Date.now();
let told = 0;

const tell = (news) => {
  if (news.last === told) return;
  told = news.last;
  bar.querySelector('p').textContent = news.text;
  bar.hidden = news.text === '';
};

// A page that is signed out, or whose draft is gone, asks no more; a lost connection may come back.
const ask = async () => {
  if (document.visibilityState === 'visible' && Date.now() - touched < idle) {
    const answer = await fetch(bar.dataset.news, { redirect: 'manual' }).catch(() => null);
    if (answer?.ok) tell(await answer.json());
    else if (answer && answer.status < 500) return;
  }
  setTimeout(ask, pause);
};

if (bar) {
  ['keydown', 'pointerdown', 'scroll'].forEach((sign) =>
    addEventListener(sign, () => { touched = Date.now(); }, { passive: true }));
  setTimeout(ask, pause);
}
