// The live till: hears of payments, shows and says them, and admits it when it can't. What is decided
// stands in `till/news.js`, the line to the server in `till/line.js`, voice and chime in
// `till/sound.js`, what is said when in `till/say.js`, the lists in `till/rows.js`. All of them are
// one module in the end, and share their names.

const till = document.getElementById('till');

if (till) {
  const at = (id) => document.getElementById(id);
  const minute = (text) => (text === undefined ? null : +text);
  const settings = {
    speaks: till.dataset.speaks !== undefined,
    volume: +till.dataset.volume,
    from: minute(till.dataset.silentFrom),
    to: minute(till.dataset.silentTo),
    voice: till.dataset.voice,
    // Whether the server speaks where this device can't; and what it takes to ask it.
    speech: till.dataset.speech !== undefined,
    form: till.dataset.form,
  };
  const GAP = '\u{fffc}';
  const sentences = {};
  at('words').content.querySelectorAll('[data-key]').forEach((it) => {
    sentences[it.dataset.key] = it.textContent;
  });
  const words = (name, value) => sentences[name].replace(GAP, value);

  // The server's clock, which all times are by.
  let ahead = +till.dataset.now - Date.now();
  const now = () => Date.now() + ahead;
  const time = (ms, more) => {
    const style = Object.assign({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, more);
    try {
      return new Date(ms).toLocaleTimeString(till.dataset.language, Object.assign({ timeZone: till.dataset.zone }, style));
    } catch (error) {
      return new Date(ms).toLocaleTimeString([], style);
    }
  };
  const minuteOfDay = () => {
    const parts = new Date(now()).toLocaleTimeString('en-GB', { timeZone: till.dataset.zone }).split(':');
    return +parts[0] * 60 + +parts[1];
  };
  const isQuiet = () => isSilent(minuteOfDay(), settings.from, settings.to);

  const lists = listsOf(words, time, till.dataset.form);
  let isStarted = false;
  let isOver = false;
  let wasStarted = false;
  let speaksHere = true;
  let isAwake = false;
  let sign = performance.now();
  let wasHearing = 'ok';
  let ticked = 0;

  const health = (name, text) => {
    const line = document.querySelector(`[data-health=${name}]`);
    if (line.textContent !== text) line.textContent = text;
    return line;
  };
  const showHealth = () => {
    // A page that was loaded again may speak in some browsers, and the others want a tap.
    if (wasStarted && !isStarted && !sound.isShut()) begin();
    if (isOver) return;
    at('tap').hidden = !(isStarted || wasStarted) || !sound.isShut();
    health('sound', words(sound.isOpen() && settings.volume > 0 ? 'sound-on' : 'sound-off'))
      .dataset.is = sound.isOpen() && settings.volume > 0 ? 'good' : 'bad';
    const voice = health('voice', settings.speaks
      ? sound.hasVoice() ? at('health').querySelector('[data-voice]').dataset.voice : words('voice-none')
      : words('voice-off'));
    voice.dataset.is = settings.speaks && !sound.hasVoice() ? 'bad' : 'good';
    health('awake', words(isAwake ? 'awake' : 'awake-not')).dataset.is = isAwake ? 'good' : 'plain';
    const until = `${`0${Math.floor(settings.to / 60)}`.slice(-2)}:${`0${settings.to % 60}`.slice(-2)}`;
    health('silent', words('silent', until)).hidden = !isQuiet();
    health('tab', words('other-tab')).hidden = speaksHere;
  };
  const sound = speaker(settings, showHealth);

  const sayer = sayerOf({
    key: `till-said-${till.dataset.screen}`, sound, words, now, isQuiet,
    maySpeak: () => isStarted && !isOver && speaksHere,
    last: () => line.last(),
  });

  let refreshing = 0;
  const showToday = (today) => {
    at('today-sum').textContent = today.text;
    at('today-count').textContent = today.words || today.count;
    at('today-back').textContent = today.back || '';
  };
  const refresh = () => {
    if (refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = 0;
      ask('/till/state').then((state) => showToday(state.today), () => {});
    }, 400);
  };

  const on = {
    sign: () => { sign = performance.now(); },
    time: (ms) => { ahead = ms - Date.now(); },
    hello: (hello) => {
      on.time(hello.now_ms);
      showToday(hello.today);
      lists.open(hello.open);
    },
    // A server of the version before says nothing of it.
    shut: (text) => { at('shut').textContent = text || ''; },
    opening: (data) => lists.open(data.open),
    settings: (now) => {
      settings.speaks = now.speaks;
      settings.volume = now.volume;
      settings.from = now.silent_from;
      settings.to = now.silent_to;
      showHealth();
    },
    caught: () => sayer.next(),
    event: (event, missed) => {
      if (event.kind === 'handed' || event.kind === 'seen') lists.mark(event.of);
      else if (event.kind !== 'other') lists.add(event);
      if (isSpoken(event) || event.kind === 'refunded') refresh();
      if (isSpoken(event)) {
        if (!isStarted) flash(event.kind);
      }
      sayer.hear(event, missed);
    },
    lost: () => {
      ask('/till/state').then((state) => {
        line.start(state.head);
        sayer.forget(state.head);
        showToday(state.today);
        lists.renew(state.rows);
        line.connect();
      }, () => {});
    },
    ended: () => {
      isOver = true;
      // Whoever still looks at it sees no payments and nothing that seems well.
      lists.renew([]);
      lists.open([]);
      showToday({ text: '', words: '' });
      for (const id of ['none', 'health', 'start', 'tap']) at(id).hidden = true;
      show('red', `${words('ended')}. ${words('ended-more')}`);
      at('again').hidden = true;
    },
  };
  const show = (how, text) => {
    const banner = at('deaf');
    if (how === 'ok') {
      banner.hidden = true;
      return;
    }
    banner.dataset.how = how;
    const shown = banner.querySelector('[data-deaf]');
    if (shown.textContent !== text) shown.textContent = text;
    banner.hidden = false;
  };

  // What was said before the page was loaded again isn't said again, and what wasn't is.
  const line = listen(sayer.from(+till.dataset.head), on);

  /** Once a second: is the server still there? */
  const watch = () => {
    if (isOver) return;
    const silence = performance.now() - sign;
    const how = hearing(silence, navigator.onLine !== false);
    if (how !== 'ok') {
      show(how, words('deaf', time(now() - silence, { second: '2-digit' })));
    } else if (wasHearing !== 'ok') {
      show('ok');
      at('said').textContent = words('connected');
      line.connect();
    }
    if (how === 'red' && isStarted && speaksHere && !isQuiet()) {
      if (wasHearing !== 'red') sayer.utter('reversed', words('deaf-say'), () => {});
      else if (silence - ticked >= TICK_MS) sound.chime('tick', () => {});
      if (wasHearing !== 'red' || silence - ticked >= TICK_MS) ticked = silence;
    }
    wasHearing = how;
    health('sign', words('sign', `${Math.floor(silence / 1000)}`)).dataset.is = how === 'ok' ? 'good' : 'bad';
    document.querySelector('[data-health=silent]').hidden = !isQuiet();
  };
  setInterval(watch, 1000);
  // Where the stream is held back, or silent for too long, it is asked every two seconds.
  setInterval(() => {
    if (isOver) return;
    const silence = performance.now() - sign;
    if (line.isHeldBack() || silence >= ASK_MS) line.since();
  }, 2000);

  /** What slept, or changed networks, asks first and then listens anew. */
  const wake = () => {
    if (isOver) return;
    line.anew();
    stayAwake();
  };
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(); });
  document.addEventListener('resume', wake);
  addEventListener('pageshow', (event) => { if (event.persisted) wake(); });
  addEventListener('online', wake);
  addEventListener('offline', watch);
  at('again').addEventListener('click', wake);

  const stayAwake = () => {
    if (!isStarted || !navigator.wakeLock || document.hidden) return;
    navigator.wakeLock.request('screen').then((lock) => {
      isAwake = true;
      showHealth();
      lock.addEventListener('release', () => {
        isAwake = false;
        showHealth();
      });
    }, () => {});
  };
  const begin = () => {
    if (isStarted) return;
    isStarted = true;
    at('start').hidden = true;
    at('health').hidden = false;
    try {
      localStorage.setItem('till-started', '1');
    } catch (error) { /* It is asked again the next time. */ }
    stayAwake();
    showHealth();
    sayer.next();
  };
  const ready = at('start').querySelector('button');
  ready.addEventListener('click', () => {
    sound.open();
    sound.unlock();
    sayer.first(ready.dataset.ready);
    begin();
  });
  at('tap').addEventListener('click', () => {
    sound.open();
    sound.unlock();
    begin();
  });
  at('test').hidden = false;
  at('test').addEventListener('click', () => {
    sound.open();
    sayer.utter('paid', ready.dataset.ready, showHealth);
  });

  // One tab of a browser speaks.
  if (navigator.locks) {
    speaksHere = false;
    navigator.locks.request(sayer.key, () => {
      speaksHere = true;
      showHealth();
      sayer.next();
      return new Promise(() => {});
    });
  }

  // Marks and settings go without loading the page anew, which would cost the sound.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('.mark, #settings')) return;
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    const body = new URLSearchParams(new FormData(form));
    ask(form.getAttribute('action'), body).then(() => {
      button.disabled = false;
      if (form.matches('.mark')) lists.mark(+form.elements.seq.value);
      else taken(form.elements);
    }, () => {
      button.disabled = false;
      line.since();
    });
  });
  const minutes = (text) => (text ? +text.slice(0, 2) * 60 + +text.slice(3, 5) : null);
  const taken = (set) => {
    on.settings({
      speaks: set.speaks.checked,
      volume: +set.volume.value,
      silent_from: minutes(set.silent_from.value),
      silent_to: minutes(set.silent_to.value),
    });
    document.querySelector('.settings').open = false;
  };

  line.connect();
  try {
    wasStarted = localStorage.getItem('till-started') === '1';
  } catch (error) { /* Then it starts anew. */ }
  at('start').hidden = wasStarted;
  at('health').hidden = !wasStarted;
  if (wasStarted) {
    sound.open();
    showHealth();
  }
}
