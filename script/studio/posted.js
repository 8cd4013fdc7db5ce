// What stands in the address bar and the history of pages of forms.

// A form that was refused is answered by a page of its own, which stands in the history as something that
// was sent: going back to it, or loading it again, would ask whether to send it once more. Its place in the
// history becomes one that is asked for by its address. What was typed is on the page until it is left.
const navigation = performance.getEntriesByType('navigation')[0];

// What is wrong with it, or what came in between. A page that could store nothing has what was typed only in itself:
// loading that again is to send it again.
if ([409, 422].includes(navigation?.responseStatus)) {
  const at = new URL(document.body.dataset.at || location.href, location.href);
  history.replaceState(history.state, '', at.pathname === location.pathname ? location.href : at);
}

// What was just done is said once: who loads the page again, or keeps its address, finds it without.
const SAID_ONCE = 'told made there changed one-amount others meanwhile of minor currency on'.split(' ');
const shown = new URL(location.href);

if (shown.searchParams.has('told') || shown.searchParams.has('made')) {
  SAID_ONCE.forEach((name) => shown.searchParams.delete(name));
  history.replaceState(history.state, '', shown);
}

// Going back to a form finds in it what was typed: pages of the shop's people are kept nowhere else. Not where
// somebody has set something else since, and never what is secret.
const kept = (it) => it.name && !/^(hidden|password|file|submit|button)$/.test(it.type);
const choosing = (it) => it.type === 'radio' || it.type === 'checkbox';
const markOf = (it) => it.elements.seen?.value;

addEventListener('submit', ({ target: sent }) => {
  const typed = [...sent.elements].filter(kept).map((it) => (choosing(it) ? it.checked : it.value));
  const form = { to: sent.getAttribute('action'), seen: markOf(sent), typed };
  history.replaceState({ ...history.state, form }, '');
});

const before = history.state?.form;

if (before && navigation?.type === 'back_forward') {
  const again = [...document.forms].find((it) => it.getAttribute('action') === before.to && markOf(it) === before.seen);
  const fields = again ? [...again.elements].filter(kept) : [];
  if (fields.length === before.typed.length) {
    fields.forEach((it, at) => {
      if (choosing(it)) it.checked = before.typed[at];
      else it.value = before.typed[at];
    });
  }
}
