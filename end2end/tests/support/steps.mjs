// What a customer does, step by step, with and without scripts.

import assert from 'node:assert/strict';

import { SANDBOX, SHOP, code } from './environment.mjs';
import { until } from './until.mjs';

/** Opens the amount page of the shop with this currency. */
export async function scan(page, currency, language = 'en') {
  return page.goto(`${code(currency).link}?lang=${language}`);
}

/** Returns when keypad, field and keyboard are one control. */
export async function awake(page) {
  await page.locator('.keypad[data-awake]').waitFor();
}

export const field = (page) => page.locator('#amount');
export const payButton = (page) => page.locator('.pay-button');
export const problem = (page) => page.locator('#problem');

/** The amount, key by key on the keypad. */
export async function tap(page, keys) {
  for (const key of keys) {
    const name = { '.': 'mark', '<': 'delete' }[key] ?? key;
    await page.locator(`[data-key="${name}"]`).tap();
  }
}

/** Enters an amount the plainest way and pays it; ends at the wallet's page or ours. */
export async function pay(page, amount) {
  await field(page).fill(amount);
  await payButton(page).click();
}

/** Until the wallet's own page is there. */
export async function atCashier(page) {
  await page.waitForURL((url) => url.origin === SANDBOX && url.pathname === '/cashier');
}

/** Presses a button of the wallet's page: `pay`, `decline` or `leave`. */
export async function inCashier(page, choice) {
  await atCashier(page);
  await page.locator(`button[value=${choice}]`).click();
}

/** Until a result page says `word`; returns its path. */
export async function atResult(page, word) {
  await page.waitForURL((url) => url.origin === SHOP && url.pathname.startsWith('/r/'));
  await page.locator(`[data-view="${word}"]`).waitFor();
  return new URL(page.url()).pathname;
}

/** From the scan to the result `word` in the plainest way. */
export async function payAndSee(page, [currency, amount], word, choice = 'pay') {
  await scan(page, currency);
  await pay(page, amount);
  await inCashier(page, choice);
  return atResult(page, word);
}

/** Fails unless the field comes to show this. */
export async function shows(page, expected) {
  await until(`the field shows “${expected}”`, async () => (await field(page).inputValue()) === expected);
}

/** The pay button's words, with plain spaces. */
export async function buttonText(page) {
  return (await payButton(page).innerText()).replaceAll('\u{a0}', ' ');
}

/** Fails unless the pay button comes to say this. */
export async function buttonSays(page, expected) {
  await until(`the button says “${expected}”`, async () => (await buttonText(page)) === expected);
}

/** The page's headline. */
export const heading = (page) => page.locator('h1').innerText();

/** Fails unless the page can be read without scrolling sideways. */
export async function fitsAcross(page) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window, `${content} px wide in a window of ${window} px`);
}
