// What is typed before the scripts are there, and after: the amount is the same, wherever they come
// in, and in every language.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { TOGETHER, atCashier, awake, buttonSays, code, field, inWallet, pay, payButton, scan, shows, tap, until } from './support.mjs';

const DESK = { touch: false, size: { width: 800, height: 900 } };

/** Where the caret stands in the field. */
const caret = (page) => field(page).evaluate((input) => input.selectionStart);
const putCaret = (page, at) => field(page).evaluate((input, at) => input.setSelectionRange(at, at), at);

/** Opens the page, lets `early` happen, and only then lets the WASM through. */
async function typeEarly(page, early, language) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  }, { times: 1 });
  const asked = page.waitForRequest(/\.wasm$/);
  await scan(page, 'HKD', language);
  await asked;
  await early();
  release();
  await awake(page);
}

/** A file that a browser has kept is never asked for again; each takeover needs it anew. */
const forgetful = async (context, page) => (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });

describe('before the WASM is there', TOGETHER, () => {
  inWallet('what was typed is kept and understood', DESK, async ({ page }) => {
    await typeEarly(page, () => field(page).pressSequentially('1250.5'));
    await shows(page, '1250.5');
    await buttonSays(page, 'Pay HK$1,250.50');
  });

  inWallet('whoever is typing goes on, wherever we come in', DESK, async ({ page, context }) => {
    await forgetful(context, page);
    const text = '125.50';
    for (let at = 1; at <= text.length; at += 1) {
      await typeEarly(page, () => field(page).pressSequentially(text.slice(0, at)));
      await shows(page, text.slice(0, at));
      assert.equal(await caret(page), at);
      await page.keyboard.type(text.slice(at));
      await shows(page, text);
      await buttonSays(page, 'Pay HK$125.50');
    }
  });

  inWallet('the caret stays in the middle of what is being corrected', DESK, async ({ page }) => {
    await typeEarly(page, async () => {
      await field(page).pressSequentially('1250');
      await putCaret(page, 1);
    });
    assert.equal(await caret(page), 1);
    await page.keyboard.type('9');
    await shows(page, '19,250');
    assert.equal(await caret(page), 2);
  });

  inWallet('the keypad types, and what it typed is taken over', async ({ page }) => {
    await typeEarly(page, async () => {
      await tap(page, '98<.5');
      await shows(page, '9.5');
    });
    await buttonSays(page, 'Pay HK$9.50');
    await tap(page, '5');
    await shows(page, '9.55');
  });

  inWallet('what can’t be understood stays, and is said', DESK, async ({ page }) => {
    await typeEarly(page, () => field(page).pressSequentially('twelve'));
    await shows(page, 'twelve');
    await payButton(page).click();
    await page.getByText('in digits, such as 12.50').waitFor();
    await shows(page, 'twelve');
  });

  inWallet('a script that never comes leaves the keypad alive', async ({ page }) => {
    // Only what must be there is waited for, since the page never ends loading.
    await page.route(/start[^/]*\.js$/, () => {});
    await page.goto(code('HKD').link, { waitUntil: 'commit' });
    await page.locator('[data-key="4"]:enabled').waitFor();
    await tap(page, '45<2');
    await shows(page, '42');
  });

  inWallet('a payment that was sent early arrives', DESK, async ({ page }) => {
    await page.route(/\.wasm$/, () => {}, { times: 1 });
    await scan(page, 'HKD');
    await pay(page, '9.75');
    await atCashier(page);
  });
});

describe('an amount typed as its language writes it is that amount', TOGETHER, () => {
  /** A few of each kind: the marks, groups and digits of all languages are held by faster tests. */
  for (const [language, text] of [
    ['en', '1,234.50'], ['de', '1.234,50'], ['fr', '1\u{202f}234,50'], ['fa', '۱٬۲۳۴٫۵۰'], ['my', '၁,၂၃၄.၅၀'],
  ]) {
    inWallet(`${text} in ${language}`, DESK, async ({ page, context }) => {
      await forgetful(context, page);
      for (const early of [0, 2, 5]) {
        await typeEarly(page, () => field(page).pressSequentially(text.slice(0, early)), language);
        await field(page).press('End');
        await field(page).pressSequentially(text.slice(early));
        await until(`the button names ${text}`, async () => (await payButton(page).innerText()).includes(text));
      }
      await payButton(page).click();
      await atCashier(page);
      assert.match(await page.locator('.amount').innerText(), /1,?234\.50/);
    });

    inWallet(`${text} in ${language} without scripts`, { scripts: false }, async ({ page }) => {
      await scan(page, 'HKD', language);
      await field(page).pressSequentially(text);
      await payButton(page).click();
      await atCashier(page);
      assert.match(await page.locator('.amount').innerText(), /1,?234\.50/);
    });
  }
});
