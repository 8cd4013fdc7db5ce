// Every page in every state and every language: it fits the narrowest phone, with text at 200 % too,
// nothing is cut off and nothing is missing. Leaves one picture a language in $OUTPUT.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { OUTPUT, SHOP, TOGETHER, awake, inWallet, pay, until } from './support.mjs';
import { cutOff } from './support/cut_off.mjs';

/** Three phones beside each other. */
const DESK = { wallet: 'browser', touch: false, scale: 1, size: { width: 1200, height: 900 } };
/** Nine of them, so that a picture of all is about square, and small enough to be taken often. */
const WALL = { ...DESK, scale: 0.75, size: { width: 3056, height: 900 } };

const gallery = (asked) => `${SHOP}/gallery?${new URLSearchParams(asked)}`;
const file = (name) => join(OUTPUT, `gallery-${name}`);

/** Not compressed: a server that was built for tests is slow at it. */
const text = async (address) => (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).text();

/** The languages the gallery offers, those nobody speaks among them. */
const LANGUAGES = await (async () => {
  const list = /name="lang"[^]*?<\/select>/.exec(await text(gallery({})))[0];
  return [...list.matchAll(/<option value="([^"]+)"/g)].map(([, tag]) => tag);
})();
assert.ok(LANGUAGES.length > 30 && LANGUAGES.includes('ar-XB'), LANGUAGES.join(' '));

/** Where these are written from right to left. */
const LEFTWARD = ['ar', 'fa', 'ur', 'he', 'ar-XB'];

/** Every sample's page in a language: `[name, document]`. */
async function documents(tag) {
  const list = await text(gallery({ lang: tag, ref: tag }));
  assert.ok(!list.includes('class="missing"'), `${tag}: a text is not translated`);
  const paths = [...list.matchAll(/<iframe[^>]* src="([^"]+)"/g)].map(([, path]) => path);
  assert.ok(paths.length > 50, `${paths.length} pages`);
  const name = (path) => /page\/([a-z-]+)/.exec(path)[1];
  return Promise.all(paths.map(async (path) => [name(path), await text(`${SHOP}${path}`)]));
}

/** All of a language's pages beside each other, each in a window as wide as the narrowest phone. */
async function hang(page, pages) {
  // Such a window has no address, so what a page fetches ahead stands nowhere.
  const alone = (document) => document.replaceAll(/<link rel="(modulepreload|preload)"[^>]*>/g, '');
  const quoted = (document) => alone(document).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const frames = pages.map(([name, document]) =>
    `<figure><figcaption>${name}</figcaption><iframe title="${name}" srcdoc="${quoted(document)}"></iframe></figure>`);
  await page.setContent(`<!DOCTYPE html>
    <style>
      body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; background: #d9dde8; font: 14px monospace; }
      figure { margin: 0; }
      iframe { width: 320px; height: 600px; border: 0; border-radius: 12px; }
    </style>${frames.join('')}`);
}

/** Makes each window as high as its page. Runs in the browser. */
function unroll() {
  const frames = [...document.querySelectorAll('iframe')];
  const heights = frames.map((frame) => frame.contentDocument.documentElement.scrollHeight);
  frames.forEach((frame, at) => (frame.style.height = `${heights[at]}px`));
}

describe('every page fits 320 px and twice the text', TOGETHER, () => {
  for (const tag of LANGUAGES) {
    inWallet(`in ${tag}`, WALL, async ({ page }) => {
      await hang(page, await documents(tag));
      const direction = LEFTWARD.includes(tag) ? 'rtl' : 'ltr';
      assert.deepEqual(await page.evaluate(cutOff, { tag, direction }), []);
      await page.evaluate(unroll);
      await page.screenshot({ path: file(`${tag}.jpeg`), type: 'jpeg', quality: 60, fullPage: true });
    });
  }
});

describe('axe finds nothing on any page', TOGETHER, () => {
  for (const tag of ['de', 'ar', 'ja']) {
    inWallet(`in ${tag}`, { ...DESK, size: { width: 320, height: 600 } }, async ({ page }) => {
      const [[name, first], ...others] = await documents(tag);
      await page.goto(`${SHOP}/gallery/page/${name}?lang=${tag}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = (name, found) => found.map(({ id, nodes }) => [name, id, ...nodes.map(({ html }) => html)]);
      const found = told(name, violations);
      // The first look has left its program in the page, where the others come to it.
      for (const [name, document] of others) found.push(...told(name, await page.evaluate(look, document)));
      assert.deepEqual(found, []);
      assert.match(first, new RegExp(`lang="${tag}"`));
    });
  }
});

/** Puts another document's body into this page, and says what axe finds. Runs in the browser. */
async function look(text) {
  const other = new DOMParser().parseFromString(text, 'text/html');
  document.title = other.title;
  document.body.replaceWith(other.body);
  return (await window.axe.run(document, { resultTypes: ['violations'] })).violations;
}

describe('the gallery', TOGETHER, () => {
  inWallet('shows one language beside another, and the texts of each page', DESK, async ({ page }) => {
    await page.goto(gallery({ lang: 'de', ref: 'en' }));
    const paid = page.locator('#result-paid');
    await paid.scrollIntoViewIfNeeded();
    const [english, german] = [0, 1].map((at) => paid.locator('iframe').nth(at).contentFrame());
    await english.getByRole('heading', { name: 'Paid' }).waitFor();
    await german.getByRole('heading', { name: 'Bezahlt' }).waitFor();
    const row = paid.locator('tr', { hasText: 'result-words' });
    assert.equal(await row.isVisible(), false);
    await paid.locator('summary').click();
    assert.match(await row.innerText(), /result\.ftl[^]*Show these words to the staff[^]*\p{L}/u);
    await page.getByLabel('Language').selectOption('ja');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/lang=ja&ref=en/);
  });

  inWallet('shows names of messages where texts stand', DESK, async ({ page }) => {
    await page.goto(gallery({ lang: 'de', ref: 'de', names: '1' }));
    const paid = page.locator('#result-paid');
    await paid.scrollIntoViewIfNeeded();
    await paid.locator('iframe').contentFrame().getByRole('heading', { name: 'result-paid', exact: true }).waitFor();
    await page.screenshot({ path: file('names.png') });
  });

  inWallet('has keypads that work and buttons that start nothing', { ...DESK, expected: [/ERR_ABORTED/] }, async ({ page }) => {
    await page.goto(`${SHOP}/gallery/page/amount-open?lang=en`);
    await awake(page);
    await pay(page, '12.5');
    await until('it is told why', async () => /code/.test(await page.locator('.pay-news').innerText()));
    assert.match(page.url(), /amount-open/);
  });

  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    inWallet(`looks like this, ${light}`, { ...DESK, dark }, async ({ page }) => {
      const frame = (sample, at) => page.locator(`#${sample} iframe`).nth(at).contentFrame();
      await page.goto(gallery({ lang: 'de', ref: 'en' }));
      for (const at of [0, 1]) await awake(frame('amount-open', at));
      await page.screenshot({ path: file(`${light}.png`) });
      await page.locator('#result-paid summary').click();
      for (const at of [0, 1]) await frame('result-paid', at).locator('h1').waitFor();
      await page.screenshot({ path: file(`${light}-texts.png`) });
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    });
  }

  inWallet('fits a phone itself', { ...DESK, size: { width: 360, height: 800 } }, async ({ page }) => {
    await page.goto(gallery({ lang: 'de', ref: 'en' }));
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(content <= window, `${content} px in ${window} px`);
  });
});
