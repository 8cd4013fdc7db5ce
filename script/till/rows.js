// The payments on the page: new ones made of an empty one, those that are there marked.

/** The lists of a page. `words(name)` are its sentences, `clock(ms)` how it writes a time. */
function listsOf(words, clock, form) {
  const at = (id) => document.getElementById(id);
  const empty = at('row').content.querySelector('.row');
  const [loud, newest, rows, none] = [at('loud'), at('newest'), at('rows'), at('none')];
  const KEPT = 50;

  const all = () => Array.from(document.querySelectorAll('.row'));
  const bySeq = (seq) => all().find((row) => +row.dataset.seq === seq);
  const set = (row, name, text) => {
    row.querySelector(`[data-${name}]`).textContent = text;
  };
  /** An older line has its place behind all that are newer. */
  const place = (row) => {
    const next = Array.from(rows.children).find((other) => +other.dataset.seq < +row.dataset.seq);
    rows.insertBefore(row, next || null);
    while (rows.children.length > KEPT) rows.removeChild(rows.lastElementChild);
  };
  const mark = (seq) => {
    const row = bySeq(seq);
    if (!row) return;
    row.dataset.marked = '';
    row.querySelector('form').hidden = true;
    row.querySelector('.done').hidden = row.dataset.kind !== 'paid';
    if (row.parentNode === loud) place(row);
  };
  const isTwin = (event) => event.twins > 0;
  const paidOf = (ref) => all().filter((row) => row.dataset.kind === 'paid' && row.dataset.ref === ref);
  /** Nothing is handed over for it any more. */
  const gone = (row, state) => {
    row.dataset.gone = '';
    set(row, 'state', words(state));
    row.querySelector('form').hidden = true;
    row.querySelector('.give').hidden = true;
  };
  /** What went back of a payment. */
  const back = (row, event) => {
    if (event.is_back) gone(row, 'refunded');
    else if (event.back) set(row, 'state', `${words('paid')} \u2212${event.back}`);
  };

  /** A line that came; nothing if it is there already. */
  const add = (event) => {
    if (bySeq(event.seq)) return;
    const row = document.importNode(empty, true);
    row.dataset.seq = event.seq;
    row.dataset.kind = event.kind;
    row.dataset.ref = event.ref;
    set(row, 'amount', event.text);
    const size = Array.from(event.text).length;
    if (size > 6) row.querySelector('.amount').dataset.long = size > 9 ? 2 : 1;
    set(row, 'state', words(event.kind));
    set(row, 'wallet', event.wallet || '');
    set(row, 'time', event.time || clock(event.at_ms));
    set(row, 'till', event.till || '');
    if (event.note) {
      const note = row.querySelector('[data-note]');
      note.hidden = false;
      if (event.note.needed) note.dataset.needed = '';
      set(row, 'note-name', event.note.name);
      set(row, 'note-text', event.note.text);
    }
    const pair = row.querySelectorAll('[data-word]');
    pair[0].textContent = event.words[0];
    pair[1].textContent = event.words[1];
    row.querySelector('.twin').hidden = !isTwin(event);
    const marks = row.querySelector('form');
    marks.elements.form_token.value = form;
    marks.elements.seq.value = event.seq;
    marks.hidden = event.kind === 'refunded';
    const give = row.querySelector('.give');
    give.elements.ref.value = event.ref;
    give.hidden = event.kind !== 'paid';
    if (event.kind === 'reversed') {
      marks.setAttribute('action', '/till/seen');
      set(row, 'mark', words('seen'));
      for (const paid of paidOf(event.ref)) gone(paid, 'reversed');
      loud.insertBefore(row, loud.firstChild);
    } else if (event.kind === 'paid') {
      back(row, event);
      // The one that looks the same is told apart, too.
      if (isTwin(event)) {
        for (const other of all()) {
          const same = Array.from(other.querySelectorAll('[data-word]')).map((it) => it.textContent);
          if (same.join(' ') === event.words.join(' ')) other.querySelector('.twin').hidden = false;
        }
      }
      const before = newest.firstElementChild;
      if (before && +before.dataset.seq > event.seq) place(row);
      else {
        if (before) place(before);
        newest.appendChild(row);
      }
      done(event.ref);
    } else {
      for (const paid of paidOf(event.ref)) back(paid, event);
      place(row);
    }
    if (event.marked) mark(event.seq);
    none.hidden = true;
  };

  /** Customers who are about to confirm: below what is paid, and on a phone folded into one line. */
  const [paying, opening] = [at('paying'), at('opening')];
  paying.open = matchMedia('(min-width: 56rem)').matches;
  const counted = () => {
    at('paying-count').textContent = words('paying', opening.children.length);
    paying.hidden = !opening.children.length;
  };
  const done = (ref) => {
    for (const item of Array.from(opening.children)) {
      if (item.dataset.ref === ref) opening.removeChild(item);
    }
    counted();
  };
  const open = (now) => {
    opening.textContent = '';
    for (const it of now) {
      const item = document.createElement('li');
      item.dataset.ref = it.ref;
      for (const text of [it.name, words('opening', it.text)]) {
        const part = document.createElement('bdi');
        part.textContent = text || '';
        item.appendChild(part);
      }
      opening.appendChild(item);
    }
    counted();
  };
  /** Everything anew, after more was missed than the server still has. */
  const renew = (events) => {
    for (const list of [loud, newest, rows]) list.textContent = '';
    none.hidden = events.length > 0;
    for (const event of events) add(event);
  };
  return {
    add, mark, open, renew,
  };
}
