// Becoming a screen: takes the code out of the address and puts it into the form. Nothing is sent
// before somebody presses the button.
const enrol = document.querySelector('[data-enrol]');

if (enrol) {
  const take = () => {
    const code = location.hash.slice(1);
    if (!/^[0-9a-f]{40}$/.test(code)) return;
    // Out of sight, out of the history, and out of whatever the address is copied to.
    history.replaceState(null, '', location.pathname + location.search);
    enrol.elements.code.value = code;
    enrol.querySelector('[data-code]').hidden = true;
    const ready = enrol.querySelector('[data-ready]');
    ready.textContent = ready.dataset.ready;
    enrol.querySelector('[type=submit]').focus();
  };
  take();
  addEventListener('hashchange', take);
}
