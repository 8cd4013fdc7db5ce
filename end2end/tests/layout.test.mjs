// Small, low, wide, enlarged and mirrored windows: everything can be read and reached.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  PHONE, SHOP, TOGETHER, WAYS, atCashier, awake, code, counter, field, fitsAcross, inWallet, pay, payAndSee, payButton,
  problem, scan, tap, until,
} from './support.mjs';
import { inPieces } from './support/pieces.mjs';
import { shifts, watchShifts } from './support/shifts.mjs';

const NARROW = { width: 320, height: 568 };
/** WCAG 2.5.5; more than any law asks. */
const TARGET_PX = 44;

const bottomOf = async (locator) => {
  const box = await locator.boundingBox();
  return box.y + box.height;
};

describe('how it fits', TOGETHER, () => {
  for (const [language, currency] of [['en', 'HKD'], ['zh-Hans', 'JPY'], ['ja', 'JPY'], ['en', 'KWD'], ['en', 'MYR']]) {
    inWallet(`all of ${currency}’s controls fit a small phone without scrolling, in ${language}`, async ({ page }) => {
      await scan(page, currency, language);
      await awake(page);
      assert.ok((await bottomOf(payButton(page))) <= PHONE.height);
      await fitsAcross(page);
      await tap(page, '999999');
      assert.ok((await bottomOf(payButton(page))) <= PHONE.height, 'with a problem, too');
    });
  }

  for (const size of [NARROW, { width: 640, height: 320 }]) {
    for (const [label, large] of [['Gift cards', false], ['Counter 1', false], ['Counter 1', true]]) {
      const how = `${label}, ${size.width} × ${size.height}${large ? ', text at 200 %' : ''}`;
      inWallet(`the pay button is in sight without scrolling: ${how}`, { size }, async ({ page }) => {
        await page.goto(`${counter(label).link}?lang=de`);
        await awake(page);
        if (large) await enlarge(page);
        const long = 'Gesellschaft für Teekultur, Gebäck und Geselligkeit mit beschränkter Haftung '.repeat(4);
        await page.locator('.shop-name').evaluate((name, text) => (name.textContent = text), long);
        const { y, height } = await payButton(page).boundingBox();
        assert.ok(y >= 0 && y + height <= size.height + 1, `${y} to ${y + height}`);
      });
    }
  }

  inWallet('nothing moves while the page comes alive and an amount is typed', async ({ page }) => {
    await watchShifts(page);
    await scan(page, 'HKD');
    await awake(page);
    await tap(page, '6000');
    await until('the problem is told', async () => (await problem(page).innerText()).trim() !== '');
    assert.deepEqual(await shifts(page), []);
  });

  for (const [where, mark] of [['among the keys', 'class="key key-delete"'], ['before the button', 'class="pay-bar"']]) {
    const guests = /^http:\/\/127\.0\.0\.1:/;
    inWallet(`nothing moves when a page comes in pieces, cut ${where}`, { guests }, async ({ page, t }) => {
      await watchShifts(page);
      const line = await inPieces(t, SHOP, mark);
      const { pathname } = new URL(code('HKD').link);
      await page.goto(`${line.origin}${pathname}?lang=en`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelector('.shop'), undefined, { polling: 20 });
      // A browser that paints what it has does it now.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      line.release();
      await awake(page);
      assert.deepEqual(await shifts(page), []);
    });
  }

  inWallet('on its side a phone reaches everything by scrolling', { size: { width: 640, height: 320 } }, async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    await fitsAcross(page);
    await tap(page, '12.5');
    for (const control of [payButton(page), field(page), page.locator('.languages summary')]) {
      const [top, bottom, height] = await control.evaluate((element) => {
        element.scrollIntoView({ block: 'nearest' });
        const { top, bottom } = element.getBoundingClientRect();
        return [top, bottom, window.innerHeight];
      });
      assert.ok(top >= 0 && bottom <= height + 1, `${top} to ${bottom} in ${height}`);
    }
    await payButton(page).tap();
    await atCashier(page);
  });

  for (const [name, show] of [
    ['the amount page', (page) => scan(page, 'HKD')],
    ['the paid page', (page) => payAndSee(page, ['HKD', '3,456.70'], 'paid')],
    ['the waiting page', (page) => payAndSee(page, ['HKD', '3,456.80'], 'waiting', 'leave')],
  ]) {
    inWallet(`${name} fits small phones, mirrored too, with targets for fingers`, async ({ page }) => {
      await show(page);
      assert.deepEqual(await tooSmall(page), []);
      await page.setViewportSize(NARROW);
      await fitsAcross(page);
      assert.deepEqual(await tooSmall(page), []);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await fitsAcross(page);
    });

    inWallet(`${name} fits 320 px with text at 200 %`, { size: NARROW }, async ({ page }) => {
      await show(page);
      await enlarge(page);
      await fitsAcross(page);
      await nothingIsCut(page);
    });
  }

  for (const [text, large] of [['text at 100 %', false], ['text at 200 %', true]]) {
    inWallet(`amounts are whole on the narrowest phone, ${text}`, { size: NARROW }, async ({ page }) => {
      for (const [currency, amount] of [['HKD', '4,999.50'], ['KWD', '1000.000'], ['JPY', '49,999']]) {
        await scan(page, currency);
        await awake(page);
        if (large) await enlarge(page);
        await field(page).fill(amount);
        await until('the button has it', async () => /,000|,999/.test(await payButton(page).innerText()));
        await fitsAcross(page);
        const [text, room] = await field(page).evaluate((input) => [input.scrollWidth, input.clientWidth]);
        assert.ok(text <= room, `${currency} ${amount}: ${text} px of text in ${room} px`);
        assert.ok(await oneLineNumber(page), `${await payButton(page).innerText()} is broken`);
      }
    });
  }

  inWallet('the page scrolls by itself, never sideways, without scripts', { ...WAYS['without scripts'], size: NARROW }, async ({ page }) => {
    await scan(page, 'HKD');
    await fitsAcross(page);
    await pay(page, '0.10');
    await fitsAcross(page);
  });

  inWallet('which wallet is needed fits 320 px', { wallet: 'browser', size: NARROW }, async ({ page }) => {
    await scan(page, 'HKD');
    await fitsAcross(page);
    assert.deepEqual(await tooSmall(page), []);
  });
});

/** Text as large as the customer's phone may set it. */
const enlarge = (page) => page.evaluate(() => (document.documentElement.style.fontSize = '200%'));

/** Whether the pay button's number stands on one line. */
const oneLineNumber = (page) =>
  payButton(page).evaluate((button) => {
    const text = button.firstChild;
    const at = text.data.search(/[\d,.]+$/);
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, text.length);
    return range.getClientRects().length === 1;
  });

/** Fails if text overflows what holds it, where it could not be scrolled to. */
async function nothingIsCut(page) {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *:not(.unseen, svg, svg *, input)')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.className || element.nodeName),
  );
  assert.deepEqual(cut, []);
}

/** Controls that are lower or narrower than a finger. */
const tooSmall = (page) =>
  page.evaluate((least) =>
    [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < least - 0.5 || height < least - 0.5)
      .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 80)}: ${width} × ${height}`),
    TARGET_PX);
