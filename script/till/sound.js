// What is heard and felt: a chime, a voice, and where those can't be had a flash and a vibration. Says
// what this device can do, and never is silent without saying so.

/** The device's loudspeaker and voice. `settings` may change; `told` hears what can be done. */
function speaker(settings, told) {
  const synth = window.speechSynthesis;
  let context = null;
  let voiceWorks = null;
  let speechWorks = null;
  // Held as long as it is spoken: some browsers forget it otherwise, and never say that it ended.
  let speaking = null;

  const voices = () => (synth && synth.getVoices ? synth.getVoices() : []);
  const voice = () => voiceFor(voices(), settings.voice);
  const mayHaveVoice = () => {
    if (!synth || !window.SpeechSynthesisUtterance) return false;
    // Some browsers have voices and list none.
    return !voices().length || voice() !== null;
  };
  // A voice that failed may have been busy: it isn't relied on, and tried again with the next amount.
  const hasVoice = () => (mayHaveVoice() && voiceWorks !== false)
    || (settings.speech && speechWorks !== false);
  const Context = window.AudioContext || window.webkitAudioContext;
  const isOpen = () => context !== null && context.state === 'running';

  /** Two tones: rising for money that came, low and twice for money that went. */
  const play = (kind) => {
    const tones = kind === 'reversed'
      ? [[196, 0], [147, 0.22], [196, 0.62], [147, 0.84]]
      : kind === 'tick' ? [[330, 0]] : [[784, 0], [1047, 0.16]];
    for (const [hertz, after] of tones) {
      const from = context.currentTime + after;
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.type = kind === 'reversed' ? 'triangle' : 'sine';
      tone.frequency.value = hertz;
      const loud = Math.max(0.0001, settings.volume / 100 * (kind === 'tick' ? 0.2 : 0.6));
      gain.gain.setValueAtTime(0.0001, from);
      gain.gain.exponentialRampToValueAtTime(loud, from + 0.015);
      gain.gain.exponentialRampToValueAtTime(0.0001, from + 0.45);
      tone.connect(gain);
      gain.connect(context.destination);
      tone.start(from);
      tone.stop(from + 0.5);
    }
  };
  /** Chimes; then `rang(true)`, or `rang(false)` if the browser gives no sound. */
  const chime = (kind, rang) => {
    if (isOpen()) {
      play(kind);
      rang(true);
      return;
    }
    let isOver = false;
    const settle = () => {
      if (isOver || !isOpen()) return;
      isOver = true;
      play(kind);
      rang(true);
    };
    open(settle);
    setTimeout(() => {
      if (!isOver) rang(false);
      isOver = true;
    }, 400);
  };

  /** Asks for sound; browsers give it after a tap. */
  const open = (opened) => {
    if (!Context) return;
    try {
      if (!context) {
        context = new Context();
        context.onstatechange = told;
      }
      const resumed = context.state === 'running' ? null : context.resume();
      if (resumed && resumed.then) resumed.then(opened || told, told);
    } catch (error) {
      context = null;
    }
  };

  /** The server's voice, for a device that has none; then `done(true)`, or `done(false)`. */
  const speakFromServer = (text, done) => {
    if (!settings.speech || !isOpen()) return done(false);
    let isOver = false;
    let late = 0;
    const finish = (heard) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      if (heard !== speechWorks) {
        speechWorks = heard;
        told();
      }
      done(heard);
    };
    late = setTimeout(finish, 4000, false);
    const body = new URLSearchParams();
    body.append('say', text);
    const headers = { 'x-portico-form': settings.form };
    fetch('/till/speech', { method: 'POST', credentials: 'same-origin', headers, body })
      .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error('none'))))
      .then((file) => new Promise((read, failed) => context.decodeAudioData(file, read, failed)))
      .then((sound) => {
        if (isOver) return;
        clearTimeout(late);
        late = setTimeout(finish, 20000, true);
        const source = context.createBufferSource();
        const gain = context.createGain();
        gain.gain.value = settings.volume / 100;
        source.buffer = sound;
        source.onended = () => finish(true);
        source.connect(gain);
        gain.connect(context.destination);
        source.start();
      })
      .catch(() => finish(false));
    return undefined;
  };

  /** Speaks; then `done(true)`, or `done(false)` if nothing was heard in time. */
  const speak = (text, done) => {
    if (!settings.speaks) return done(true);
    if (!mayHaveVoice()) return speakFromServer(text, done);
    let over = false;
    let late = 0;
    const finish = (heard) => {
      if (over) return;
      over = true;
      clearTimeout(late);
      speaking = null;
      if (heard !== voiceWorks) {
        voiceWorks = heard;
        told();
      }
      if (heard) done(true);
      else speakFromServer(text, done);
    };
    try {
      speaking = new window.SpeechSynthesisUtterance(text);
      speaking.lang = settings.voice;
      speaking.volume = settings.volume / 100;
      const own = voice();
      if (own) speaking.voice = own;
      late = setTimeout(() => {
        synth.cancel();
        finish(false);
      }, 1500);
      speaking.onstart = () => {
        clearTimeout(late);
        late = setTimeout(finish, 20000, true);
      };
      speaking.onend = () => finish(true);
      speaking.onerror = () => finish(false);
      if (synth.paused) synth.resume();
      synth.speak(speaking);
    } catch (error) {
      finish(false);
    }
    return undefined;
  };

  /** Within a tap: a word nobody hears, after which some devices let a page speak by itself. */
  const unlock = () => {
    if (!mayHaveVoice()) return;
    try {
      const nothing = new window.SpeechSynthesisUtterance(' ');
      nothing.volume = 0;
      synth.speak(nothing);
    } catch (error) { /* The first amount will tell. */ }
  };

  if (synth && synth.addEventListener) synth.addEventListener('voiceschanged', told);
  return {
    open, chime, speak, unlock, isOpen, hasVoice, isShut: () => Boolean(Context) && !isOpen(),
  };
}

/** For whoever hears nothing: the whole screen, and the hand that holds it. */
function flash(kind) {
  const root = document.documentElement;
  root.dataset.flash = kind;
  setTimeout(() => { delete root.dataset.flash; }, 1600);
  if (navigator.vibrate) navigator.vibrate(kind === 'reversed' ? [400, 150, 400] : [200, 100, 200]);
}
