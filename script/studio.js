// Signing in: takes the code out of the address and puts it into the form. Nothing is sent before
// somebody presses the button.
const form = document.querySelector('[data-sign-in]');

const take = () => {
  const code = location.hash.slice(1);
  if (!/^[0-9a-f]{40}$/.test(code)) return;
  // Out of sight, out of the history, and out of whatever the address is copied to.
  history.replaceState(null, '', location.pathname + location.search);
  form.elements.code.value = code;
  form.querySelector('[data-code]').hidden = true;
  const ready = form.querySelector('[data-ready]');
  ready.textContent = ready.dataset.ready;
  form.querySelector('[type=submit]').focus();
};

if (form) {
  take();
  // A second link, pasted into the same window.
  addEventListener('hashchange', take);
  // Another language is another page; the code comes along as it came.
  document.querySelectorAll('.languages a').forEach((link) => {
    link.addEventListener('click', () => {
      if (form.querySelector('[data-code]').hidden) link.hash = form.elements.code.value;
    });
  });
}

// Where the row of pages is wider than the page, the one that one is at is in sight.
const row = document.querySelector('.places ul');
const place = row?.querySelector('[aria-current]');

if (place) {
  const [whole, own] = [row, place].map((part) => part.getBoundingClientRect());
  const isOut = own.left < whole.left || own.right > whole.right;
  if (isOut) row.scrollLeft += own.left + own.width / 2 - whole.left - whole.width / 2;
}

// A file with a look: its text goes into the form's own field, and is posted as if it were pasted.
const look = document.querySelector('[data-import]');

if (look) {
  const file = look.querySelector('[type=file]');
  look.querySelector('[data-import-file]').hidden = false;
  look.querySelector('[data-import-text]').hidden = true;
  look.elements.look.required = false;
  file.required = true;
  file.addEventListener('change', async () => {
    // Whatever is larger is no look; the server says so about its first piece.
    look.elements.look.value = (await file.files[0]?.slice(0, 600_000).text()) ?? '';
  });
}

// What is chosen is shown at once. The button is for browsers without scripts, and for what can't be
// shown: its page says why.
document.querySelectorAll('[data-at-once]').forEach((form) => {
  const shown = document.querySelector('[data-shown]');
  const show = form.querySelector('[data-show-again]');
  if (!shown) return;
  show.hidden = true;
  shown.addEventListener('error', () => { show.hidden = false; });
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams(new FormData(form));
    const to = `${shown.dataset.shown}&${chosen}`;
    history.replaceState(null, '', `?${chosen}`);
    shown.removeAttribute('width');
    shown.removeAttribute('height');
    if (shown.contentWindow) shown.contentWindow.location.replace(to);
    else shown.src = to;
  });
});

// A menu closes when somebody turns to something else.
document.querySelectorAll('.languages details').forEach((menu) => {
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
