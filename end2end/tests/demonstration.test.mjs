// The month of a demonstration: whoever follows the link of `portico demo` stands before it, and what became of each
// batch can be read on a small phone, from right to left, enlarged, in the dark, and by whoever can't see it.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';

import { inWallet } from './support.mjs';
import { demonstration } from './support/demonstration.mjs';
import {
  DESK, HAND, assertNothingFound, assertNothingSticksOut, button, picture,
} from './support/office.mjs';

const GUESTS = /^http:\/\/127\.0\.0\.1:\d+$/;

/** By the printed link. */
async function asOwner(page, demo) {
  await page.goto(demo.office);
  await button(page, 'Sign in').click();
  await page.waitForURL(`${demo.shop}/office/money`);
}

/** Every address about money that the pages on the way lead to, one of a sort. */
async function addresses(page, demo) {
  const own = (pattern) => page.locator(`main a[href*="${pattern}"]`).first().getAttribute('href');
  await page.goto(`${demo.shop}/office/money`);
  const batch = await own('/batches/');
  const payment = await own('/money/payments/');
  return ['/office/money', '/office/money/differences', '/office/money/accepted', batch, payment,
    '/office/money/months', '/office/money/files', '/office/money/exports'];
}

async function assertReadable(page, address, name) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 200, address);
  await assertNothingFound(page);
  await assertNothingSticksOut(page);
  await picture(page, name);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await assertNothingSticksOut(page);
}

describe('the month of a demonstration', () => {
  let demo;
  let session;
  before(async () => { demo = await demonstration(); });
  after(() => demo?.end());

  inWallet('is the first thing an owner sees, with a state for every batch', {
    ...DESK, guests: GUESTS,
  }, async ({ page, context, t }) => {
    t.diagnostic(`ready after ${demo.tookMs} ms`);
    await asOwner(page, demo);
    session = await context.cookies();
    const said = await page.locator('main').innerText();
    for (const words of ['A dispute', 'Another exchange rate than promised', 'in no batch']) {
      assert.ok(said.includes(words), `${words}: ${said}`);
    }
    for (const card of await page.locator('.money-card').all()) {
      const words = await card.innerText();
      assert.match(words, /\d/, words);
      assert.ok(await card.locator('a[href*="/office/money/payments/"]').count() > 0, words);
    }
    const batches = page.locator('.money-batches > li');
    assert.ok(await batches.count() > 10);
    for (const batch of await batches.all()) {
      assert.match(await batch.locator('.tag').first().innerText(), /\S/);
      // What the list says was taken off is what the batch's own page says.
      const fees = /, fees (\S+)/.exec(await batch.innerText())[1];
      const address = await batch.locator('a').first().getAttribute('href');
      const other = await (await context.request.get(demo.shop + address)).text();
      const whole = other.split('sum-total')[1].split('</tr>')[0];
      assert.ok(whole.includes(`>${fees}<`), `${address}: ${fees} isn’t in ${whole}`);
    }
  });

  for (const [name, where, language] of [
    ['phone', HAND, ''],
    ['phone-rtl', HAND, '?lang=ar-XB'],
    ['desk', { ...DESK, dark: true }, ''],
    ['desk-rtl', DESK, '?lang=ar-XB'],
  ]) {
    inWallet(`can be read, ${name}`, { ...where, guests: GUESTS }, async ({ page, context }) => {
      await context.addCookies(session);
      for (const path of await addresses(page, demo)) {
        const called = path.split('/').slice(2, 4).join('-');
        await assertReadable(page, `${demo.shop}${path}${language}`, `month-${called}-${name}`);
      }
      await page.goto(`${demo.shop}/office/money${language}`);
      const direction = await page.evaluate(() => document.documentElement.dir);
      assert.equal(direction, language ? 'rtl' : 'ltr');
      if (where !== HAND) return;
      // On a phone each number of a table stands beside its word.
      await page.goto(`${demo.shop}/office/money/months${language}`);
      const nameless = await page.locator('.report-table td').evaluateAll((cells) =>
        cells.filter((cell) => {
          const said = getComputedStyle(cell, '::before').content;
          return !/\S/.test(said.replaceAll('"', '')) || said === 'none';
        }).length);
      assert.equal(nameless, 0);
    });
  }
});
