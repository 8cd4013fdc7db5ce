// The brands to start from, each on the pages of a shop of its own: nothing sticks out, nothing is
// hard to read, nothing moves. Leaves the pictures of docs/brands.md in $OUTPUT/brands.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import {
  OUTPUT, PHONE, SANDBOX, SHOP, TOGETHER, atResult, awake, browser, code, fitsAcross, inCashier, inWallet, pay, payButton, scan, tap, until,
} from './support.mjs';
import { shifts, watchShifts } from './support/shifts.mjs';
import { STARTERS, openShops } from './support/starters.mjs';

const NARROW = { width: 320, height: 568 };
const PICTURE_MAX = 40_000;
/** Words of German are long, and Arabic is written from right to left. */
const HARD = ['de', 'ar'];

let shops;

/** A drawing as a PNG of its size. */
async function paint(drawing) {
  const page = await (await browser()).newPage({ viewport: { width: 1200, height: 480 } });
  await page.setContent(`<body style="margin:0">${drawing}`);
  const png = await page.screenshot({ type: 'png' });
  await page.close();
  return png;
}

const amountPage = (page, name, language) => page.goto(`${shops[name].link}?lang=${language}`);

async function paidPage(page, name, language) {
  await amountPage(page, name, language);
  await pay(page, '46.80');
  await page.waitForURL((url) => url.origin === SANDBOX || url.pathname.startsWith('/api/'));
  if (new URL(page.url()).origin === SANDBOX) await inCashier(page, 'pay');
  await atResult(page, 'paid');
}

const enlarge = (page, size) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);

async function assertFits(page) {
  for (const size of ['100%', '200%']) {
    await enlarge(page, size);
    await fitsAcross(page);
    const out = await page.evaluate(() =>
      [...document.querySelectorAll('body *:not(.unseen, .shop-cover, svg *, input)')]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -1 || right > innerWidth + 1;
        })
        .map((element) => element.className || element.nodeName));
    assert.deepEqual(out, [], size);
  }
  await enlarge(page, '100%');
}

async function assertNothingFound(page) {
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
  ]);
  const { violations } = await axe.analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
}

async function picture(page, name) {
  // Everything that comes late has come, or there is none.
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const png = await page.screenshot({ animations: 'disabled' });
  const webp = await asWebp(png.toString('base64'));
  await writeFile(join(OUTPUT, 'brands', `${name}.webp`), webp);
  return webp.length;
}

/** The same picture, light enough for a page of documentation. */
async function asWebp(png) {
  const page = await (await browser()).newPage();
  const webp = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1];
  }, png);
  await page.close();
  return Buffer.from(webp, 'base64');
}

describe('the starters', TOGETHER, () => {
  before(async () => {
    await mkdir(join(OUTPUT, 'brands'), { recursive: true });
    shops = await openShops(paint);
  });

  for (const name of STARTERS) {
    for (const dark of [false, true]) {
      const light = dark ? 'dark' : 'light';
      inWallet(`${name}, ${light}, as customers see it`, { dark }, async ({ page }) => {
        await amountPage(page, name, 'en');
        await awake(page);
        await tap(page, '46.80');
        await page.mouse.move(0, 0);
        const { y, height } = await payButton(page).boundingBox();
        assert.ok(y + height <= PHONE.height, `the button ends at ${y + height} px`);
        await assertNothingFound(page);
        const size = await picture(page, `${name}-${light}`);
        assert.ok(size <= PICTURE_MAX, `${size} bytes`);
        await paidPage(page, name, 'en');
        await assertNothingFound(page);
        await picture(page, `${name}-${light}-paid`);
      });

      for (const language of HARD) {
        inWallet(`${name}, ${light}, fits a small phone in ${language}`, { dark, scale: 1, size: NARROW }, async ({ page }) => {
          await amountPage(page, name, language);
          await awake(page);
          await assertFits(page);
          await assertNothingFound(page);
          await picture(page, `${name}-${light}-${language}`);
          await paidPage(page, name, language);
          await assertFits(page);
          await assertNothingFound(page);
          await picture(page, `${name}-${light}-${language}-paid`);
        });
      }
    }
  }

  for (const name of ['flower-shop', 'museum', 'tea-house']) {
    inWallet(`nothing moves while the pictures of the ${name} come`, async ({ page }) => {
      await watchShifts(page);
      let held = 0;
      await page.route(/\/pictures\//, async (route) => {
        // Pictures come last, as on a bad line.
        await page.locator('.keypad[data-awake]').waitFor();
        held += 1;
        await route.continue();
      });
      await page.goto(`${shops[name].link}?lang=en`, { waitUntil: 'commit' });
      await awake(page);
      await page.waitForLoadState('load');
      assert.ok(held > 0, 'a picture was late');
      assert.deepEqual(await shifts(page), []);
    });
  }

  inWallet('a look costs its pictures and no script', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const all = async (open) => {
      asked.length = 0;
      await open();
      await awake(page);
      await page.waitForLoadState('networkidle');
      return asked.filter((path) => !/^\/[cC]\//.test(path)).sort();
    };
    const without = await all(() => scan(page, 'HKD'));
    const looked = await all(() => amountPage(page, 'flower-shop', 'en'));
    const pictures = looked.filter((path) => path.startsWith('/pictures/'));
    assert.equal(pictures.length, 2, 'logo and cover');
    assert.deepEqual(looked.filter((path) => !pictures.includes(path)), without);
    assert.equal(await page.locator('script:not([src])').count(), 0);
    assert.ok(code('HKD').link.startsWith(SHOP));
    await until('both are shown', () => page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0)));
  });
});
