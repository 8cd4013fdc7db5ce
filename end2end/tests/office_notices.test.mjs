// Where people are told: a channel is set up, mistakes stand beside their fields, a test arrives, and of two at one form
// neither undoes the other.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe } from 'node:test';

import { SHOP, inWallet, until } from './support.mjs';
import {
  DESK, HAND, asOwner, assertNothingFound, assertNothingSticksOut, button, picture,
} from './support/office.mjs';

/** A chat that takes everything. */
const came = [];
const chat = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    came.push(body);
    response.end('ok');
  });
});
const hook = () => `http://127.0.0.1:${chat.address().port}/services/CANARY`;

before(() => new Promise((listening) => { chat.listen(0, '127.0.0.1', listening); }));
after(() => chat.close());

const name = (page) => page.getByLabel('Name of the channel');

async function setUp(page, called) {
  await page.goto(`${SHOP}/office/notices/new/slack`);
  await name(page).fill(called);
  await page.locator('#token').fill(hook());
  await button(page, 'Save').first().click();
  await page.getByText('Saved.').waitFor();
  return new URL(page.url()).pathname;
}

describe('a channel', () => {
  inWallet('says what is wrong beside its field, and keeps the rest', { ...HAND, expected: [/422/] }, async ({ page }) => {
    await asOwner(page, 'Nao');
    await page.goto(`${SHOP}/office/notices/new/telegram`);
    await name(page).fill('Us');
    await page.locator('#token').fill('CANARY');
    await page.locator('#place').fill('-1001');
    await page.getByLabel('A large payment came').check();
    await button(page, 'Save').click();
    await page.locator('#amount-wrong').waitFor();
    assert.equal(await page.locator('#amount').getAttribute('aria-describedby'), 'amount-wrong');
    await page.locator('#amount').fill('500');
    const token = page.locator('#token');
    assert.equal(await token.inputValue(), '', 'a token is shown to nobody');
    await token.fill('CANARY');
    await button(page, 'Save').click();
    await page.locator('#token-wrong').waitFor();
    assert.equal(await token.getAttribute('aria-invalid'), 'true');
    assert.match(await token.getAttribute('aria-describedby'), /token-wrong/);
    assert.equal(await page.locator('#place').inputValue(), '-1001');
    assert.equal(await name(page).inputValue(), 'Us');
    await assertNothingFound(page);
    await assertNothingSticksOut(page);
    await picture(page, 'notices-wrong-360');
  });

  inWallet('is tried, switched off, and says so to who tries it then', { ...DESK, expected: [/422/] }, async ({ page, context }) => {
    await asOwner(page, 'Nao');
    const at = await setUp(page, 'Kitchen');
    await button(page, 'Send a test').click();
    await until('the test arrives', () => came.some((body) => body.includes('This is a test')));
    const old = await context.newPage();
    await old.goto(`${SHOP}${at}`);
    await page.goto(`${SHOP}${at}`);
    await page.getByText('Switch off', { exact: true }).first().click();
    await page.locator('details[open] button').click();
    await page.getByText('Switched off').first().waitFor();
    await button(old, 'Send a test').click();
    await old.getByText('nothing is sent to it, and no test').waitFor();
    await picture(page, 'notices-1280');
  });

  inWallet('is set by two at once', { ...DESK, expected: [/422/] }, async ({ page, context }) => {
    await asOwner(page, 'Nao');
    const at = await setUp(page, 'Bar');
    const other = await context.newPage();
    await other.goto(`${SHOP}${at}`);
    await page.goto(`${SHOP}${at}`);
    await name(page).fill('Bar and garden');
    await button(page, 'Save').first().click();
    await page.getByText('Saved.').waitFor();
    // What the other one didn't touch is as it is by then.
    await other.getByLabel('A closing was made').check();
    await button(other, 'Save').first().click();
    await other.getByText('Saved.').waitFor();
    assert.equal(await name(other).inputValue(), 'Bar and garden');
    // Both touched the name.
    await name(page).fill('Garden');
    await button(page, 'Save').first().click();
    await page.getByText('Saved.').waitFor();
    await name(other).fill('Terrace');
    await button(other, 'Save').first().click();
    await other.getByText('Now: Garden').waitFor();
    assert.equal(await name(other).inputValue(), 'Terrace');
    await assertNothingFound(other);
    await button(other, 'Save').first().click();
    await other.getByText('Saved.').waitFor();
  });
});
