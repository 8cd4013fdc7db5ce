// Two browsers of one merchant, a browser without a connection, and an old one: nothing that somebody
// typed is lost without a word.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { OUTPUT, browser, inWallet, until } from './support.mjs';
import { DESK, HAND, assertNothingFound, ownMerchant, signIn } from './support/desk.mjs';

const MERCHANT = await ownMerchant('M-CONFLICTS');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const phone = (page) => page.frameLocator('.phone:not(.phone-coming)');
const wears = (page, colour) => until(`the phone wears ${colour}`, async () => colour === await phone(page)
  .locator('.pay-button').evaluate((element) => getComputedStyle(element).backgroundColor).catch(() => ''));

describe('drafts', () => {
  for (const scripts of [true, false]) {
    const how = scripts ? 'with' : 'without';
    inWallet(`of two browsers don’t overwrite each other, ${how} scripts`, { ...DESK, scripts, expected: [/409/] }, async ({ page, t }) => {
      await signIn(page, MERCHANT);
      const elsewhere = await (await browser()).newContext({ javaScriptEnabled: scripts });
      t.after(() => elsewhere.close());
      const other = await elsewhere.newPage();
      await signIn(other, MERCHANT);
      await other.locator('#accent').fill('#1c3fae');
      await button(other, 'Save draft').last().click();
      await other.getByText('Draft saved.').waitFor();
      await page.locator('#accent').fill('#7a1f2b');
      await page.locator('#footer-0').fill('Typed by me');
      await button(page, 'Publish').click();
      await page.getByRole('heading', { name: 'The look has changed meanwhile' }).waitFor();
      assert.equal(await page.locator('#footer-0').inputValue(), 'Typed by me');
      if (scripts) {
        await assertNothingFound(page);
        await page.screenshot({ path: join(OUTPUT, 'studio-conflict.png'), fullPage: true });
      }
      await button(page, 'Save mine instead').click();
      await page.getByText('Draft saved.').waitFor();
      assert.equal(await page.locator('#footer-0').inputValue(), 'Typed by me');
      await other.reload();
      assert.equal(await other.locator('#accent').inputValue(), '#7a1f2b');
    });
  }

  inWallet('are kept as typed while there is no connection', { ...DESK, expected: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, context }) => {
    await signIn(page, MERCHANT);
    await page.locator('#footer-0').fill('Typed on the train');
    await context.setOffline(true);
    await button(page, 'Save draft').last().click();
    await page.getByText('Not saved: no connection.').waitFor();
    assert.equal(await page.locator('#footer-0').inputValue(), 'Typed on the train');
    await context.setOffline(false);
    await button(page, 'Save draft').last().click();
    await page.getByText('Draft saved.').waitFor();
    assert.equal(await page.locator('#footer-0').inputValue(), 'Typed on the train');
  });

  inWallet('follow in a browser that can’t be asked to submit', DESK, async ({ page }) => {
    await page.addInitScript(() => {
      delete HTMLFormElement.prototype.requestSubmit;
      delete SubmitEvent.prototype.submitter;
    });
    await signIn(page, MERCHANT);
    await page.locator('#accent').fill('#0b6e4f');
    await wears(page, 'rgb(11, 110, 79)');
    await button(page, 'Publish').click();
    await page.getByText('Your customers see this look now.').waitFor();
    assert.equal(new URL(page.url()).search, '');
  });

  inWallet('with a mistake lead to its field, and the phone keeps the last good look', { ...HAND, size: { width: 390, height: 844 }, expected: [/422/] }, async ({ page }) => {
    await signIn(page, MERCHANT);
    await button(page, 'Bookshop').click();
    await until('the preview is in sight', () => page.locator('.preview').evaluate((side) => side.getBoundingClientRect().top < 200));
    await wears(page, 'rgb(122, 31, 43)');
    await page.locator('#terms').fill('tea');
    await button(page, 'Publish').click();
    await page.getByRole('alert').getByRole('link', { name: 'Give the whole address' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'terms');
    await wears(page, 'rgb(122, 31, 43)');
    await assertNothingFound(page);
    await page.screenshot({ path: join(OUTPUT, 'studio-mistake.png') });
    const lines = await page.locator('.places li').evaluateAll((all) => new Set(all.map((one) => one.offsetTop)).size);
    assert.equal(lines, 1, 'the pages stand in one row');
    for (const name of ['Save draft', 'Publish']) {
      const { height } = await button(page, name).last().boundingBox();
      assert.ok(height < 50, `${name} is ${height} px high`);
    }
    const bar = await page.locator('.bar').boundingBox();
    assert.ok(bar.height < 120, `the bar is ${bar.height} px high`);
  });

  inWallet('are seen whole beside the form', { ...DESK, size: { width: 1280, height: 900 } }, async ({ page }) => {
    await signIn(page, MERCHANT);
    await phone(page).locator('.pay-button').waitFor();
    const [bar, frame, room] = await Promise.all(['.bar', '.phone', '.phone-room'].map((one) => page.locator(one).boundingBox()));
    assert.ok(frame.y + frame.height <= bar.y, `the phone ends at ${frame.y + frame.height}, the bar begins at ${bar.y}`);
    assert.ok(frame.x >= room.x && frame.x + frame.width <= room.x + room.width, JSON.stringify({ frame, room }));
    await page.screenshot({ path: join(OUTPUT, 'studio-desk-1280.png') });
  });
});
