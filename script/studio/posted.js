// A form that was refused is answered by a page of its own, which stands in the history as something that
// was sent: going back to it, or loading it again, would ask whether to send it once more. Its place in the
// history becomes one that is asked for by its address. What was typed is on the page until it is left.
const navigation = performance.getEntriesByType('navigation')[0];

// What is wrong with it, what came in between, or that nothing can be stored now.
if ([409, 422, 503].includes(navigation?.responseStatus)) {
  const at = new URL(document.body.dataset.at || location.href, location.href);
  history.replaceState(history.state, '', at.pathname === location.pathname ? location.href : at);
}
