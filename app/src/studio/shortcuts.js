// Shorter ways through the editor: choosers beside colours, and examples that fill in their fields.
// The form hears of it as if it had been typed.
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

if (form) {
  colours();
  starters();
}
