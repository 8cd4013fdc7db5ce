// The editor: the phone shows what the form says a moment after it is changed, and the server's
// remarks stand beside the fields they are about. Everything here can be done without it, too.
const editor = document.querySelector('[data-editor]');

/** Longer than between two letters typed quickly, shorter than anybody notices. */
const QUIET_MS = 250;

const within = (selector) => [...editor.querySelectorAll(selector)];
const field = (name) => editor.elements[name];

// The phone: the form is sent into a frame that nobody sees yet, which takes the old one's place
// when it is there. So nothing flickers, and the way back leads to the page before.
const show = editor?.querySelector('[data-show]');
let phones = 0;
let coming;

// Once the form is on its way, sending it again would take its place.
let leaving = false;
// While the form is only sent to be looked at.
let showing = false;

const send = () => {
  if (leaving) return;
  coming?.remove();
  const old = editor.querySelector('.phone:not(.phone-coming)');
  const next = old.cloneNode();
  coming = next;
  phones += 1;
  next.name = `phone-${phones}`;
  next.removeAttribute('src');
  next.classList.add('phone-coming');
  old.after(next);
  next.addEventListener('load', () => {
    // A new frame is loaded twice: empty, and with the page.
    if (next.contentDocument?.URL === 'about:blank') return;
    // Nothing came that we may look into: the server is away, or the browser is signed out.
    if (!next.contentDocument) {
      next.remove();
      return;
    }
    const at = old.contentWindow?.scrollY ?? 0;
    next.contentWindow.scrollTo(0, at);
    next.classList.remove('phone-coming');
    next.name = 'phone';
    old.remove();
    if (coming === next) coming = undefined;
  });
  show.formTarget = next.name;
  // Pressed by hand, which older browsers can, too.
  showing = true;
  show.click();
  showing = false;
};

// As large as there is room: beside the form all of the phone is in sight.
const LEAST = 0.45;
const fit = () => {
  const room = editor.querySelector('.phone-room');
  const side = editor.querySelector('.preview');
  const phone = room.querySelector('.phone');
  const wide = room.clientWidth / (Number(field('view-width').value) + 2);
  let scale = Math.min(1, wide);
  if (getComputedStyle(side).position === 'sticky') {
    // Before anything is scrolled the head of the page stands above it, and the bar always below.
    const above = editor.getBoundingClientRect().top + scrollY;
    const around = above + side.offsetHeight - room.offsetHeight + editor.querySelector('.bar').offsetHeight + 16;
    scale = Math.min(scale, Math.max(LEAST, (innerHeight - around) / phone.offsetHeight));
  }
  room.style.setProperty('--scale', scale);
};

// What is said beside fields.
const say = ({ wrong, notes, shown }) => {
  const news = [];
  for (const place of within('[data-said]')) {
    const name = place.dataset.said;
    const sentences = [
      ...(wrong[name] ?? []).map((text) => ['wrong', text]),
      ...(notes[name] ?? []).map((text) => ['note', text]),
    ];
    const before = place.textContent;
    if (before === sentences.map(([, text]) => text).join('')) continue;
    place.replaceChildren(...sentences.map(([kind, text]) => {
      const line = document.createElement('p');
      line.className = kind;
      line.textContent = text;
      return line;
    }));
    news.push(...sentences.map(([, text]) => text));
    const input = document.getElementById(name);
    if (wrong[name]) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }
  if (news.length) document.querySelector('[data-news]').textContent = news.join(' ');
  for (const picker of within('[data-picks]')) picker.value = shown[picker.dataset.picks];
};

let asked = 0;
const check = async () => {
  asked += 1;
  const mine = asked;
  const body = new URLSearchParams(new FormData(editor));
  const headers = { 'x-portico-form': field('form_token').value };
  const answer = await fetch(editor.dataset.check, { method: 'POST', body, headers }).catch(() => null);
  // What was asked before the last change is no news.
  if (mine !== asked || !answer) return;
  if (answer.status === 403) stand(editor.dataset.out);
  if (!answer.ok) return;
  say(await answer.json());
};

// Rows are numbered as the form has them, and so is what is said about them.
const number = () => {
  for (const line of within('[data-line]')) {
    line.querySelectorAll('[data-row]').forEach((row, at) => {
      const id = `${line.dataset.line}-${at}`;
      const [select, input] = [row.querySelector('select'), row.querySelector('input')];
      const [of, label] = row.querySelectorAll('label');
      const said = row.querySelector('[data-said]');
      [select.id, of.htmlFor] = [`${id}-language`, `${id}-language`];
      [input.id, label.htmlFor] = [id, id];
      [said.id, said.dataset.said] = [`${id}-said`, id];
      input.setAttribute('aria-describedby', `${line.dataset.line}-hint ${id}-said`);
    });
  }
};

/**
 * There is always an empty row to write in. A text for everybody gets the shop's own language once
 * there is another one, and no empty row asks for a language that has its text.
 */
const extend = (line) => {
  const rows = [...line.querySelectorAll('[data-row]')].map((row) => ({
    row, select: row.querySelector('select'), text: row.querySelector('input').value.trim(),
  }));
  const written = rows.filter(({ text }) => text);
  const languages = written.map(({ select }) => select.value).filter(Boolean);
  const everybody = written.find(({ select }) => !select.value);
  const { home } = line.dataset;
  if (everybody && languages.length && !languages.includes(home)) {
    everybody.select.value = home;
    languages.push(home);
  }
  for (const { row, select, text } of rows.slice(0, -1)) {
    const idle = !text && select.value && languages.includes(select.value);
    if (idle && !row.contains(document.activeElement)) row.remove();
  }
  number();
  const more = line.querySelector('[data-more]');
  const last = more.lastElementChild;
  if (last.querySelector('input').value) {
    const next = last.cloneNode(true);
    next.querySelector('input').value = '';
    next.querySelector('input').removeAttribute('aria-invalid');
    next.querySelector('select').value = '';
    next.querySelector('[data-said]').replaceChildren();
    more.append(next);
    number();
  }
};

let timer;
let changed = false;
const later = (event) => {
  const { name = '', type } = event?.target ?? {};
  // A file is sent by itself.
  if (type === 'file') return;
  const looking = name.startsWith('view-');
  const line = event?.target.closest('[data-line]');
  if (line) extend(line);
  if (looking) fit();
  else mark();
  clearTimeout(timer);
  timer = setTimeout(() => {
    send();
    // The page first: what is said about it may come a moment later.
    if (!looking) timer = setTimeout(check, QUIET_MS);
  }, QUIET_MS);
};

const stand = (words) => {
  const standing = editor.querySelector('[data-standing]');
  standing.textContent = words;
  standing.classList.remove('tag-good');
};

const mark = () => {
  changed = true;
  stand(editor.dataset.unsaved);
};

// Pictures: a file is sent as soon as it is chosen, and the answer takes the pictures' place.
const LARGEST = 4_000_000;
const upload = async (input) => {
  const pictures = editor.querySelector('[data-pictures]');
  const role = input.closest('[data-picture]').dataset.picture;
  const said = document.getElementById(`${role}-said`);
  const tell = (kind, text) => {
    const line = document.createElement('p');
    line.className = kind;
    line.textContent = text;
    said.replaceChildren(line);
    document.querySelector('[data-news]').textContent = text;
  };
  const file = input.files[0];
  if (!file) return;
  if (file.size > LARGEST) {
    tell('wrong', pictures.dataset.large);
    return;
  }
  const body = new FormData();
  body.append('role', role);
  body.append('revision', field('revision').value);
  body.append('file', file);
  const controls = () => pictures.querySelectorAll('input, button');
  controls().forEach((control) => { control.disabled = true; });
  pictures.setAttribute('aria-busy', 'true');
  tell('note', input.dataset.sending);
  const headers = { 'x-portico-form': field('form_token').value };
  try {
    const answer = await fetch(input.form.action, { method: 'POST', body, headers });
    const { html, problem, revision } = await answer.json();
    if (!html) throw new Error('no pictures came');
    pictures.innerHTML = html;
    ready();
    document.querySelector('[data-news]').textContent = problem;
    document.getElementById(`file-${role}`).focus();
    if (!problem) {
      // The picture is in the draft already; whatever else was changed is as it was.
      field('revision').value = revision;
      if (!changed) stand(editor.dataset.draft);
      send();
      check();
    }
  } catch {
    controls().forEach((control) => { control.disabled = false; });
    tell('wrong', pictures.dataset.lost);
  } finally {
    pictures.removeAttribute('aria-busy');
  }
};

const ready = () => {
  for (const row of within('[data-picture]')) {
    row.querySelector('[data-upload]').hidden = true;
    const input = row.querySelector('input[type=file]');
    input.addEventListener('change', () => upload(input));
  }
};

// Sends the form away, once the server can be reached: otherwise another page would take this one's
// place, and what was typed would be gone.
let pressed;
let sure = false;
const leave = async (event) => {
  if (showing) return;
  if (sure) {
    [changed, leaving] = [false, true];
    clearTimeout(timer);
    return;
  }
  event.preventDefault();
  if (leaving) return;
  const button = event.submitter ?? pressed ?? editor.querySelector('[data-save]');
  const ask = { method: 'HEAD', cache: 'no-store', redirect: 'manual' };
  const reached = await fetch('/studio/sessions', ask).catch(() => null);
  if (leaving) return;
  // Nobody is there, or the browser is signed out and would be led away.
  if (!reached || reached.type === 'opaqueredirect') {
    mark();
    stand(reached ? editor.dataset.out : editor.dataset.offline);
    return;
  }
  sure = true;
  button.click();
  sure = false;
};

if (editor) {
  show.hidden = true;
  ready();
  fit();
  addEventListener('resize', fit);
  editor.addEventListener('input', later);
  editor.addEventListener('change', (event) => {
    if (event.target.matches('select')) later(event);
  });
  // Back from a page that the form led to: what was sent is stored by now, and others may have saved.
  addEventListener('pageshow', (event) => {
    if (event.persisted && leaving) location.reload();
    else if (event.persisted) send();
  });
  editor.addEventListener('click', (event) => {
    const button = event.target.closest('[type=submit]');
    if (button?.form === editor) pressed = button;
  });
  editor.addEventListener('submit', leave);
  addEventListener('beforeunload', (event) => changed && event.preventDefault());
}
