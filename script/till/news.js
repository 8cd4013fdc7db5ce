// What of a store's news is still to be said, and whether the screen hears anything at all. Knows no
// page, no sound and no network: numbers and times come in, decisions go out.

// News is said singly for so long.
const YOUNG_MS = 60000;
// More than so many that were missed are one sentence.
const SINGLY = 3;
// Silence after which the server is asked whether it is still there: it says something every 15 s.
const ASK_MS = 16500;
// Silence after which the screen says that it may miss something, and that it is deaf.
const YELLOW_MS = 19000;
const RED_MS = 34000;
// While it is deaf it ticks.
const TICK_MS = 60000;

/** What a line with this number is to somebody who has heard those up to `last`. */
function placeOf(seq, last) {
  if (seq <= last) return 'known';
  return seq === last + 1 ? 'next' : 'gap';
}

/** Whether this is spoken at all. */
function isSpoken(event) {
  return event.kind === 'paid' || event.kind === 'reversed';
}

/**
 * What is said next of what is waiting, first come first: one by itself, or several in one sentence
 * where they are old or too many were missed. `null` where nothing waits.
 */
function nextToSay(waiting, now) {
  if (!waiting.length) return null;
  if (waiting[0].kind !== 'paid') return { events: [waiting[0]], away: false };
  let run = 0;
  while (run < waiting.length && waiting[run].kind === 'paid') run += 1;
  const paid = waiting.slice(0, run);
  const isOld = (event) => now - event.heard_ms > YOUNG_MS;
  const missed = paid.filter((event) => event.missed);
  if (!isOld(paid[0]) && missed.length <= SINGLY) return { events: [paid[0]], away: false };
  return { events: paid.filter((event) => event.missed || isOld(event)), away: true };
}

/** The number up to which everything was said: what a page that is loaded again goes on from. */
function saidUpTo(waiting, last) {
  return waiting.length ? waiting[0].seq - 1 : last;
}

/** What is left of the sum of these, in minor units; whole numbers all along. */
function sumOf(events) {
  return events.reduce((sum, event) => sum + event.minor - (event.back_minor || 0), 0);
}

/** How the connection is after so much silence. */
function hearing(silent_ms, isOnline) {
  if (silent_ms >= RED_MS) return 'red';
  return silent_ms >= YELLOW_MS || !isOnline ? 'yellow' : 'ok';
}

/** Whether a minute of the day is within silent hours, which may run over midnight. */
function isSilent(minute, from, to) {
  if (from === null || to === null || from === to) return false;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The voice for a language: its own before a related one, one of this device before a distant one. */
function voiceFor(voices, tag) {
  const plain = (it) => it.toLowerCase().replace(/_/g, '-');
  const also = { 'zh-hk': ['yue-hk', 'yue'], fil: ['tl'], 'fil-ph': ['fil', 'tl'], he: ['iw'], id: ['in'] };
  const wanted = [plain(tag)].concat(also[plain(tag)] || []);
  const language = (it) => plain(it).split('-')[0];
  const rank = (voice) => {
    if (wanted.indexOf(plain(voice.lang)) >= 0) return 0;
    return wanted.some((it) => language(it) === language(voice.lang)) ? 2 : 9;
  };
  let best = null;
  let least = 9;
  for (const voice of voices) {
    const here = rank(voice) + (voice.localService ? 0 : 1);
    if (rank(voice) < 9 && here < least) {
      best = voice;
      least = here;
    }
  }
  return best;
}
