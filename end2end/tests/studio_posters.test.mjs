// Printed codes in the studio: seen, chosen and taken along, with and without scripts, with keys
// alone and on a small phone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';

import jsqr from 'jsqr';
import { PNG } from 'pngjs';

import { CODES, OUTPUT, SHOP, TOGETHER, counter, fitsAcross, inWallet, until } from './support.mjs';
import { DESK, HAND, assertNothingFound, signIn } from './support/desk.mjs';

const CODE = counter('Set menus');
const MERCHANT = CODE.merchant_id;
const AT = `${SHOP}/studio/posters/${CODE.code}`;
const PRINTED = CODE.link.toUpperCase();

// Under CommonJS and ES modules the function is in different places.
const read = jsqr.default ?? jsqr;

function decoded(png) {
  const { data, width, height } = PNG.sync.read(png);
  return read(new Uint8ClampedArray(data), width, height)?.data;
}

const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `studio-posters-${name}.png`), animations: 'disabled', fullPage: true });

const shown = (page, count = 1) =>
  until('the pictures are there', () =>
    page.locator('.sheet').evaluateAll((all, count) => all.filter(({ naturalWidth }) => naturalWidth > 0).length >= count, count));

/** What a button downloads. */
async function downloaded(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** English alone: it needs no font of this machine. */
async function inEnglish(page, what) {
  await page.getByLabel('What to print').selectOption(what);
  await page.getByLabel('First language').selectOption('en');
}

describe('printed codes in the studio', TOGETHER, () => {
  for (const scripts of [true, false]) {
    inWallet(`are chosen, seen and downloaded, ${scripts ? 'with' : 'without'} scripts`, { ...DESK, scripts }, async ({ page }) => {
      await signIn(page, MERCHANT);
      await page.getByRole('link', { name: 'Posters', exact: true }).click();
      await page.getByRole('link', { name: new RegExp(CODE.label) }).click();
      await page.waitForURL(AT);
      await inEnglish(page, 'a6');
      await page.getByLabel('Second language').selectOption('de');
      const show = page.getByRole('button', { name: 'Show preview' });
      if (!scripts) await show.click();
      else assert.ok(await show.isHidden(), 'what is chosen is shown at once');
      await page.waitForURL(/what=a6&first=en&second=de/);
      assert.equal(await page.getByLabel('What to print').inputValue(), 'a6');
      assert.equal(await page.getByLabel('Second language').inputValue(), 'de');
      if (scripts) await shown(page);
      else await page.locator('.sheet').waitFor();
      const [pdf, file] = await downloaded(page, /^PDF/);
      assert.equal(pdf, `${CODE.code}-a6.pdf`);
      assert.equal(file.subarray(0, 5).toString(), '%PDF-');
      assert.equal(file.toString('latin1').match(/\/MediaBox/g).length, 1, 'one page');
      const [png, pixels] = await downloaded(page, /^PNG/);
      assert.equal(png, `${CODE.code}-a6.png`);
      assert.equal(decoded(pixels), PRINTED);
      await page.getByLabel('What to print').selectOption('sticker');
      const [svg] = await downloaded(page, /^SVG/);
      assert.equal(svg, `${CODE.code}-sticker.svg`);
    });
  }

  for (const [what, where] of [['a5', DESK], ['sticker', DESK], ['code', { ...HAND, dark: true }]]) {
    inWallet(`of kind ${what} are read from the preview by a third decoder`, { ...where, scale: 3 }, async ({ page }) => {
      await signIn(page, MERCHANT);
      await page.goto(`${AT}?what=${what}&first=en`);
      await shown(page);
      assert.equal(decoded(await page.locator('.sheet').screenshot()), PRINTED);
    });
  }

  inWallet('show a merchant’s own codes, and nobody else’s', DESK, async ({ page }) => {
    await signIn(page, MERCHANT);
    await page.goto(`${SHOP}/studio/posters`);
    const own = CODES.filter((code) => code.merchant_id === MERCHANT);
    assert.equal(await page.locator('.sheet-link').count(), own.length);
    const other = CODES.find((code) => code.merchant_id !== MERCHANT);
    const answer = await page.goto(`${SHOP}/studio/posters/${other.code}`);
    assert.equal(answer.status(), 404);
  });

  inWallet('are reached and chosen with the keyboard alone', DESK, async ({ page }) => {
    await signIn(page, MERCHANT);
    await page.goto(`${SHOP}/studio/posters`);
    await page.locator('.sheet-link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/studio\/posters\/\w+$/);
    await page.getByLabel('What to print').focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByLabel('What to print').inputValue(), 'a6');
    await page.waitForURL(/what=a6/);
    await shown(page);
    for (let key = 0; key < 4; key += 1) await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'PDF, for printing');
  });

  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    for (const [name, where] of [['desk', DESK], ['phone', { ...HAND, size: { width: 360, height: 640 } }]]) {
      inWallet(`break no rule of accessibility at a ${name}, ${light}`, { ...where, dark }, async ({ page }) => {
        await signIn(page, MERCHANT);
        await page.goto(`${SHOP}/studio/posters`);
        await assertNothingFound(page);
        await shown(page);
        await picture(page, `all-${name}-${light}`);
        await page.goto(`${AT}?what=a5&first=en`);
        await shown(page);
        await assertNothingFound(page);
        await picture(page, `one-${name}-${light}`);
      });
    }
  }

  inWallet('fit a phone of 320 px in every language of the studio', { ...HAND }, async ({ page }) => {
    await signIn(page, MERCHANT);
    for (const tag of ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh-HK']) {
      for (const path of [`${SHOP}/studio/posters`, AT]) {
        await page.goto(`${path}?lang=${tag}`);
        await fitsAcross(page);
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await fitsAcross(page);
      }
    }
    await page.goto(`${AT}?lang=ja&first=en&what=a6`);
    await shown(page);
    await picture(page, 'one-320-ja');
  });
});
