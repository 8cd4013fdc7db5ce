// What is said, one after the other, and never twice: how far it came is kept in the browser, across
// loading the page again and for all of its tabs.

/** Says what is heard. `has` brings the sound, the sentences and whether it may speak now. */
function sayerOf(has) {
  const { key } = has;
  const waiting = [];
  let isSaying = false;

  const kept = () => {
    try {
      const text = localStorage.getItem(key);
      return text === null ? null : +text;
    } catch (error) {
      return null;
    }
  };
  const set = (seq) => {
    try {
      localStorage.setItem(key, seq);
    } catch (error) { /* A browser that keeps nothing says some things twice. */ }
  };
  const keep = (seq) => {
    if (kept() === null || seq > kept()) set(seq);
  };
  // Marks of direction are for the eye.
  const aloud = (text) => text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');

  /** Chime and voice, and what stands for them where they can't be had. */
  const utter = (kind, text, said) => {
    document.getElementById('said').textContent = text;
    if (has.isQuiet()) {
      flash(kind);
      setTimeout(said, 0);
      return;
    }
    has.sound.chime(kind, (rang) => { if (!rang) flash(kind); });
    has.sound.speak(aloud(text), (heard) => {
      if (!heard) flash(kind);
      said();
    });
  };
  const saying = (kind, text) => {
    isSaying = true;
    utter(kind, text, () => {
      isSaying = false;
      next();
    });
  };
  const next = () => {
    // Another tab may have said the first of them.
    while (waiting.length && waiting[0].seq <= (kept() || 0)) waiting.shift();
    if (isSaying || !has.maySpeak()) return;
    const said = nextToSay(waiting, has.now());
    if (!said) {
      keep(has.last());
      return;
    }
    waiting.splice(0, said.events.length);
    // Before it is said: better once too few than twice.
    keep(saidUpTo(waiting, has.last()));
    const first = said.events[0];
    if (!said.away) {
      saying(first.kind, first.kind === 'reversed' ? has.words('reversed-say', first.say) : first.say);
      return;
    }
    isSaying = true;
    const count = said.events.length;
    ask(`/till/words?count=${count}&minor=${sumOf(said.events)}`)
      .then((it) => saying('paid', it.say), () => saying('paid', `${count}`));
  };

  return {
    key,
    next,
    utter,
    first: (text) => saying('paid', text),
    hear: (event, missed) => {
      // What was missed and went back meanwhile is no news.
      if (isSpoken(event) && !(missed && event.is_back)) waiting.push(Object.assign({ missed }, event));
      // Of what was missed more may follow: it is said once all of it is there.
      if (!missed) next();
    },
    /** More was missed than the server still has: it goes on from here. */
    forget: (head) => {
      waiting.length = 0;
      set(head);
    },
    /** Where to go on after a page that knows all up to `head` was loaded. */
    from: (head) => {
      // A store that was set up anew, or brought back from a backup, counts from less.
      if (kept() === null || kept() > head) set(head);
      return kept() === null ? head : Math.min(kept(), head);
    },
  };
}
