// What a till's screen decides without a browser: what is said next, what was said already, how long
// silence may last, and which voice is the language's own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const SOURCE = new URL('../../script/till/news.js', import.meta.url);
const NAMES = ['placeOf', 'nextToSay', 'saidUpTo', 'sumOf', 'hearing', 'isSilent', 'voiceFor'];
const {
  placeOf, nextToSay, saidUpTo, sumOf, hearing, isSilent, voiceFor,
} = new Function(`${readFileSync(SOURCE, 'utf8')}\nreturn { ${NAMES.join(', ')} };`)();

const NOW = 1_800_000_000_000;
const paid = (seq, { age = 0, missed = false, minor = 100 } = {}) =>
  ({ seq, kind: 'paid', heard_ms: NOW - age, missed, minor });
const numbers = (said) => said.events.map((event) => event.seq);

/** Says all that waits, and in which numbers. */
function all(waiting) {
  const said = [];
  let rest = waiting;
  for (let next = nextToSay(rest, NOW); next; next = nextToSay(rest, NOW)) {
    said.push(next.away ? numbers(next) : numbers(next)[0]);
    rest = rest.filter((event) => !next.events.includes(event));
  }
  return said;
}

test('a rush is said one by one, and what was missed in one sentence', () => {
  assert.deepEqual(all([1, 2, 3, 4, 5].map((seq) => paid(seq))), [1, 2, 3, 4, 5]);
  const missed = { missed: true };
  assert.deepEqual(all([1, 2, 3].map((seq) => paid(seq, missed))), [1, 2, 3]);
  assert.deepEqual(all([1, 2, 3, 4].map((seq) => paid(seq, missed))), [[1, 2, 3, 4]]);
  assert.deepEqual(all([paid(1, { age: 61_000 }), paid(2)]), [[1], 2]);
  assert.deepEqual(all([paid(1, { age: 60_000 })]), [1], 'a minute old is news');
  assert.equal(nextToSay([], NOW), null);
});

test('what was taken back is said by itself, however old it is', () => {
  const reversed = { seq: 3, kind: 'reversed', heard_ms: NOW - 3_600_000, missed: true };
  const old = { age: 120_000, missed: true };
  const waiting = [paid(1, old), paid(2, old), reversed, paid(4, old)];
  assert.deepEqual(all(waiting), [[1, 2], 3, [4]]);
});

test('numbers say what is known, what is next and what is missing', () => {
  assert.deepEqual([6, 7, 8, 9].map((seq) => placeOf(seq, 7)), ['known', 'known', 'next', 'gap']);
  assert.equal(saidUpTo([paid(9), paid(10)], 12), 8, 'what waits is not said yet');
  assert.equal(saidUpTo([], 12), 12);
  assert.equal(sumOf([paid(1, { minor: 6_540 }), paid(2, { minor: 5 })]), 6_545);
  const partly = { ...paid(1, { minor: 6_540 }), back_minor: 540 };
  assert.equal(sumOf([partly]), 6_000, 'less what went back');
});

test('silence is told within twenty seconds, and loudly within thirty-five', () => {
  // The server says something every fifteen seconds; a second may pass until it is looked at.
  assert.deepEqual([0, 18_000, 19_000, 33_000, 34_000].map((ms) => hearing(ms, true)),
    ['ok', 'ok', 'yellow', 'yellow', 'red']);
  assert.equal(hearing(0, false), 'yellow', 'a device that knows it is offline says so at once');
});

test('silent hours may run over midnight', () => {
  const at = (minute) => isSilent(minute, 1_320, 420);
  assert.deepEqual([1_319, 1_320, 0, 419, 420].map(at), [false, true, true, true, false]);
  assert.deepEqual([539, 540, 600].map((minute) => isSilent(minute, 540, 600)), [false, true, false]);
  assert.equal(isSilent(0, null, null), false);
});

test('a language has its own voice, one of this device before a distant one', () => {
  const voice = (lang, localService = true) => ({ lang, localService });
  const voices = [voice('en-US'), voice('zh_CN'), voice('zh-TW', false), voice('zh-TW'), voice('ja-JP', false)];
  assert.equal(voiceFor(voices, 'zh-TW'), voices[3]);
  assert.equal(voiceFor(voices, 'zh-CN'), voices[1]);
  assert.equal(voiceFor(voices, 'ja'), voices[4]);
  assert.equal(voiceFor(voices, 'km'), null, 'another language is no voice');
  assert.equal(voiceFor([voice('tl-PH')], 'fil-PH').lang, 'tl-PH');
  assert.equal(voiceFor([voice('yue-HK'), voice('zh-TW')], 'zh-HK').lang, 'yue-HK');
});
