// A screen at a counter, and customers who pay there: what a device without loudspeaker is asked to
// say is written down instead.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { OUTPUT, SHOP } from './environment.mjs';
import { portico } from './operator.mjs';
import * as sandbox from './sandbox.mjs';
import { until } from './until.mjs';
import { WALLETS } from './wallets.mjs';

/** A store for one test, so that nobody else's payments are heard there; its id and its code's link. */
export async function ownStore(id, currency = 'JPY') {
  const file = join(OUTPUT, `${id}.toml`);
  await writeFile(file, `
[[merchant]]
id = "M-${id}"
name = "Tea house ${id}"
mcc = "5499"

[[merchant.store]]
id = "S-${id}"
name = "Gion"
currency = "${currency}"
time_zone = "Asia/Tokyo"
language = "en"
code = [{ label = "Counter 1" }]
`);
  await portico('apply', file);
  const codes = JSON.parse(await portico('code', 'list', '--json'));
  const { link } = codes.find((code) => code.store_id === `S-${id}`);
  return { store: `S-${id}`, link };
}

/** A link that makes a device a screen of this store. */
export async function screenLink(store, ...more) {
  const said = await portico('till', 'link', '--store', store, '--name', 'Counter 1', ...more);
  const link = /https?:\S+#\S+/.exec(said)?.[0];
  assert.ok(link, said);
  return link;
}

/** Makes a browser the screen that a link is for; ends at the till. */
export async function enrol(page, link) {
  await page.goto(link.replace('#', '?lang=en#'));
  const field = page.locator('#code');
  // Without scripts the link is pasted.
  if (await field.isVisible()) await field.fill(link);
  await page.getByRole('button', { name: 'Use this device' }).click();
  await page.waitForURL(`${SHOP}/till`);
}

/** A customer pays so much. */
export async function buy(link, amount, minor = +amount) {
  const headers = { 'user-agent': WALLETS.alipayhk.userAgent };
  const page = await (await fetch(`${link}?lang=en`, { headers })).text();
  const fields = page.matchAll(/<input type="hidden"[^>]*? name="(\w+)"[^>]*? value="([^"]*)"/g);
  const body = new URLSearchParams([...fields].map(([, name, value]) => [name, value]));
  body.set('amount', amount);
  const before = new Set((await sandbox.payments()).map((it) => it.paymentRequestId));
  await fetch(`${SHOP}/api/start_payment`, {
    method: 'POST', headers: { ...headers, 'sec-fetch-site': 'same-origin' }, body, redirect: 'manual',
  });
  const made = await until(`a payment of ${amount}`, async () => {
    const all = await sandbox.payments();
    return all.find((it) => !before.has(it.paymentRequestId) && it.minor === minor);
  });
  await sandbox.press(made, 'pay');
}

/** How many lines the server has for a screen, asked past its network. */
export async function linesFor(context) {
  const kept = await context.cookies();
  const cookie = kept.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${SHOP}/till/since/0`, { headers: { cookie, accept: 'application/json' } });
  // They are numbered from one on.
  return (await answer.json()).head;
}

/**
 * What a device can do that has a loudspeaker: sound after a tap, and these voices. What it is asked
 * to do is in `heard` of the page. A voice that is `mute` takes everything and never begins.
 */
export async function loudspeaker(context, { voices = ['en-US'], mute = false } = {}) {
  await context.addInitScript(({ tags, isMute }) => {
    window.heard = [];
    const touched = () => navigator.userActivation.isActive || navigator.userActivation.hasBeenActive;
    window.AudioContext = class {
      state = 'suspended';
      currentTime = 0;
      destination = {};
      async resume() {
        if (!touched()) return new Promise(() => {});
        this.state = 'running';
        this.onstatechange?.();
        return undefined;
      }
      createGain() {
        const quiet = () => {};
        return { connect: quiet, gain: { setValueAtTime: quiet, exponentialRampToValueAtTime: quiet } };
      }
      createOscillator() {
        const tone = { connect() {}, stop() {}, frequency: {} };
        tone.start = () => window.heard.push(tone.frequency.value);
        return tone;
      }
    };
    window.SpeechSynthesisUtterance = class {
      constructor(text) { this.text = text; }
    };
    const synth = {
      getVoices: () => tags.map((lang) => ({ lang, localService: true, name: lang })),
      addEventListener() {},
      cancel() {},
      speak(utterance) {
        if (isMute || utterance.volume === 0) return;
        window.heard.push(utterance.text);
        Promise.resolve().then(() => utterance.onstart()).then(() => utterance.onend());
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
  }, { tags: voices, isMute: mute });
}

/** The words that a page was asked to say; tones left out. */
export const said = (page) => page.evaluate(() => window.heard.filter((it) => typeof it === 'string'));
/** The tones. */
export const tones = (page) => page.evaluate(() => window.heard.filter((it) => typeof it === 'number'));

/** Fails unless the page comes to have said exactly this. */
export async function hasSaid(page, expected) {
  await until(`it said “${expected.join('”, “')}”`, async () => {
    const heard = await said(page);
    return heard.join('\n') === expected.join('\n') || assert.fail(`“${heard.join('”, “')}”`);
  });
}
