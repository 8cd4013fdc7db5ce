// Wakes the islands after the page has been painted. If that fails for any reason — blocked
// file, old web view — the page stays the plain form it was, minus the keys that need waking.
const asleep = () => {
  document.documentElement.classList.add('asleep');
  // A result that isn't final has promised to change by itself.
  if (document.querySelector('[data-token]')) setTimeout(() => location.reload(), 4000);
};
const wake = () => {
  import('__ISLANDS_JS__')
    .then((islands) =>
      islands.default({ module_or_path: '__ISLANDS_WASM__' }).then(() => {
        islands.wake();
        document.querySelectorAll('leptos-island').forEach((element) => {
          islands[element.dataset.component](element);
        });
      }),
    )
    .catch(asleep);
};
requestAnimationFrame(() => setTimeout(wake));
