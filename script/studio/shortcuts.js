// Shorter ways through the editor: choosers beside colours, examples that fill in their fields, and
// the way to what is wrong. The form hears of it as if it had been typed.
const form = document.querySelector('[data-editor]');

const all = (selector) => [...document.querySelectorAll(selector)];
const typed = () => form.dispatchEvent(new Event('input', { bubbles: true }));

// Colours: the browser's own chooser beside the field, which stays what is sent.
const colours = () => {
  for (const picker of all('[data-picks]')) {
    picker.hidden = false;
    picker.addEventListener('input', () => {
      form.elements[picker.dataset.picks].value = picker.value;
    });
  }
  for (const button of all('[data-empties]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      form.elements[button.dataset.empties].value = '';
      typed();
    });
  }
};

// A brand to start from fills in its fields; words and pictures stay.
const starters = () => {
  for (const card of all('[data-fields]')) {
    card.addEventListener('click', (event) => {
      event.preventDefault();
      const fields = JSON.parse(card.dataset.fields);
      for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
      all('[data-fields]').forEach((other) => other.setAttribute('aria-pressed', other === card));
      typed();
      // On a phone it stands far below.
      const side = form.querySelector('.preview');
      if (getComputedStyle(side).position !== 'sticky') side.scrollIntoView();
    });
  }
};

// A link to a field opens what it is folded up in.
const lead = (link) => {
  const place = document.getElementById(link.hash.slice(1));
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  place?.focus();
};

const notices = () => {
  if (document.querySelector('[data-done]')) {
    // Said once. Whose look the page is about stays in its address.
    const here = new URL(location.href);
    here.searchParams.delete('done');
    history.replaceState(null, '', here);
  }
  const links = all('[data-wrong] a');
  links.forEach((link) => link.addEventListener('click', () => lead(link)));
  if (links.length) lead(links[0]);
  // What was typed isn't saved, and the phone shows it all the same.
  if (links.length || document.querySelector('[data-conflict]')) typed();
};

if (form) {
  colours();
  starters();
  notices();
}
