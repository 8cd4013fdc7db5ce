// Pictures of every page, for people: in $OUTPUT after each run.

import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';

import {
  OUTPUT, SANDBOX, SHOP, TOGETHER, atResult, awake, buttonSays, code, field, inWallet, pay,
  payAndSee, scan, tap,
} from './support.mjs';

const file = (name) => join(OUTPUT, `${name}.png`);

async function picture(page, name, options = {}) {
  await page.screenshot({ path: file(name), animations: 'disabled', ...options });
}

/** The pay button in each language. */
const PAY = { en: 'Pay HK$12.50', 'zh-Hans': '付款 HK$12.50', ja: 'HK$12.50 を支払う' };

/** The amount page with an amount on it. */
async function filled(page, language = 'en') {
  await scan(page, 'HKD', language);
  await awake(page);
  await tap(page, '12.50');
  // A finger's mark on the last key would be in the picture.
  await page.mouse.move(0, 0);
  await buttonSays(page, PAY[language]);
}

describe('pictures', TOGETHER, () => {
  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';

    for (const language of dark ? ['en'] : ['en', 'zh-Hans', 'ja']) {
      inWallet(`of the amount page, ${light}, in ${language}`, { dark }, async ({ page }) => {
        await scan(page, 'HKD', language);
        await awake(page);
        await picture(page, `amount-${language}-${light}-empty`);
        await filled(page, language);
        await picture(page, `amount-${language}-${light}`);
        await tap(page, '<<<<6000');
        await page.locator('[aria-invalid=true]').waitFor();
        await picture(page, `amount-${language}-${light}-problem`);
      });
    }

    inWallet(`of the result pages, ${light}`, { dark }, async ({ page }) => {
      await payAndSee(page, ['HKD', '12.50'], 'paid');
      await picture(page, `paid-${light}`);
      await scan(page, 'HKD');
      await pay(page, '12.50');
      await page.getByText('Pay again?').waitFor();
      await picture(page, `again-${light}`);
      await scan(page, 'HKD');
      await pay(page, '99.05');
      await atResult(page, 'declined');
      await picture(page, `declined-${light}`);
      await scan(page, 'HKD');
      await pay(page, '299.18');
      await atResult(page, 'checking');
      await picture(page, `checking-${light}`);
      await payAndSee(page, ['USD', '12.50'], 'waiting', 'leave');
      await picture(page, `waiting-${light}`);
      await scan(page, 'USD');
      await page.getByText('Unfinished payment').waitFor();
      await picture(page, `unfinished-${light}`);
    });

    inWallet(`of the wallet that is needed and of a problem, ${light}`, { dark, wallet: 'browser' }, async ({ page }) => {
      await scan(page, 'HKD');
      await picture(page, `wallet-needed-${light}`, { fullPage: true });
      await page.goto(`${SHOP}/c/NOTHING?lang=en`);
      await picture(page, `problem-${light}`);
    });
  }

  for (const [name, options] of [
    ['narrow', { size: { width: 320, height: 568 } }],
    ['sideways', { size: { width: 640, height: 320 } }],
    ['tall', { size: { width: 390, height: 844 } }],
    ['desk', { size: { width: 1200, height: 900 }, touch: false, scale: 1 }],
  ]) {
    inWallet(`of the amount page, ${name}`, options, async ({ page }) => {
      await scan(page, 'HKD');
      await awake(page);
      await field(page).fill('12.5');
      await buttonSays(page, 'Pay HK$12.50');
      await picture(page, `amount-${name}`, { fullPage: true });
    });
  }

  inWallet('of large text', { size: { width: 320, height: 568 } }, async ({ page }) => {
    await filled(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await picture(page, 'amount-large-text', { fullPage: true });
  });

  inWallet('of the page without scripts', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    await picture(page, 'amount-without-scripts');
    await pay(page, '0.10');
    await picture(page, 'amount-without-scripts-problem');
  });

  inWallet('of the page written from right to left', async ({ page }) => {
    await filled(page);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await picture(page, 'amount-right-to-left');
  });

  const desk = {
    wallet: 'browser', touch: false, scale: 1, size: { width: 1200, height: 940 },
    guests: /^http:\/\/127\.0\.0\.1:\d+$/, cookies: /^sbx_[a-z]+_portico-/,
  };
  inWallet('of the demo phone', desk, async ({ page }) => {
    const asked = new URLSearchParams({ link: code('HKD').link, wallet: 'gcash', scripts: 'on' });
    await page.goto(`${SANDBOX}/phone?${asked}`);
    const shop = page.frameLocator('iframe');
    await shop.locator('.keypad[data-awake]').waitFor();
    await shop.locator('#amount').fill('12.5');
    await picture(page, 'phone');
  });
});

/** A page as a data address, to be laid beside another. */
const kept = async (page) =>
  `data:image/png;base64,${(await page.screenshot({ animations: 'disabled' })).toString('base64')}`;

inWallet('a picture for the README shows both pages', { scale: 1.25, size: { width: 360, height: 660 } }, async ({ page, context }) => {
  await filled(page);
  const amount = await kept(page);
  await payAndSee(page, ['HKD', '12.50'], 'paid');
  const paid = await kept(page);
  const board = await context.newPage();
  await board.setViewportSize({ width: 880, height: 756 });
  await board.setContent(`
    <meta name="viewport" content="width=device-width">
    <style>
      body { display: flex; gap: 56px; align-items: flex-start; justify-content: center; margin: 0; padding: 48px 0; background: #d9dde8; }
      img { width: 360px; border-radius: 28px; box-shadow: 0 0 0 8px #14161f; }
    </style>
    <img src="${amount}" alt=""><img src="${paid}" alt="">`);
  await board.locator('img').last().evaluate((image) => image.decode());
  await picture(board, 'screenshot');
  assert.ok((await stat(file('screenshot'))).size <= 150_000, 'light enough for a README');
});
