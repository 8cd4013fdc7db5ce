// Wakes the islands after the page has been painted. If that fails for any reason — blocked
// file, old web view — the page stays the plain form it was, with the keys of fallback.js.
document.documentElement.setAttribute('data-started', '1');
const asleep = () => {
  // A result that isn't final has promised to change by itself.
  if (document.querySelector('[data-token]')) setTimeout(() => location.reload(), 4000);
};
const wake = () => {
  import('__ISLANDS_JS__')
    .then((islands) =>
      islands.default({ module_or_path: '__ISLANDS_WASM__' }).then(() => {
        document.querySelectorAll('leptos-island').forEach((element) => {
          islands[element.dataset.component](element);
        });
      }),
    )
    .catch(asleep);
};
requestAnimationFrame(() => setTimeout(wake));
