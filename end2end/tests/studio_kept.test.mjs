// What somebody typed in the editor is kept: without a connection, signed out, in an old browser, on a
// phone. And the preview is in sight where it is worked with.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { OUTPUT, counter, inWallet, until } from './support.mjs';
import { DESK, HAND, signIn } from './support/desk.mjs';

const MERCHANT = counter('Kaunter').merchant_id;
const WIDE = { ...DESK, size: { width: 1280, height: 900 } };
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><circle cx="30" cy="30" r="28" fill="#b00020"/></svg>';

const button = (page, name) => page.getByRole('button', { name, exact: true }).last();
const stands = (page, words) => page.locator('[data-standing]').filter({ hasText: words }).waitFor();
const phone = (page) => page.frameLocator('.phone:not(.phone-coming)');
const wears = (page, colour) => until(`the phone wears ${colour}`, async () => colour === await phone(page)
  .locator('.pay-button').evaluate((element) => getComputedStyle(element).backgroundColor).catch(() => ''));

async function saved(page, what = 'Save draft') {
  await Promise.all([page.waitForEvent('load'), button(page, what).click()]);
}

describe('what is typed', () => {
  inWallet('stays while there is no connection, and when the sign-in is over', { ...WIDE, expected: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, context }) => {
    await signIn(page, MERCHANT);
    await page.locator('#footer-0').fill('Typed on the train');
    await context.setOffline(true);
    await button(page, 'Save draft').click();
    await stands(page, 'no connection');
    assert.equal(await page.locator('#footer-0').inputValue(), 'Typed on the train');
    await context.setOffline(false);
    await saved(page);
    await stands(page, 'Draft, not yet seen by customers');
    assert.equal(await page.locator('#footer-0').inputValue(), 'Typed on the train');
    await page.locator('#footer-0').fill('Typed too late');
    await context.clearCookies();
    await button(page, 'Publish').click();
    await stands(page, 'You are signed out');
    assert.equal(await page.locator('#footer-0').inputValue(), 'Typed too late');
  });

  inWallet('is shown and saved in a browser that can’t be asked to submit', WIDE, async ({ page }) => {
    await page.addInitScript(() => {
      delete HTMLFormElement.prototype.requestSubmit;
      delete SubmitEvent.prototype.submitter;
    });
    await signIn(page, MERCHANT);
    await page.locator('#accent').fill('#0b6e4f');
    await wears(page, 'rgb(11, 110, 79)');
    await saved(page);
    await page.locator('#file-logo').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) });
    await page.locator('.frame-logo img').waitFor();
    // The picture is in the draft, and nothing else was changed.
    await stands(page, 'Draft, not yet seen by customers');
    await saved(page, 'Publish');
    await stands(page, 'Published');
  });

  inWallet('is seen whole beside the form', WIDE, async ({ page }) => {
    await signIn(page, MERCHANT);
    await phone(page).locator('.pay-button').waitFor();
    const box = (what) => page.locator(what).boundingBox();
    const [bar, frame, room] = [await box('.bar'), await box('.phone'), await box('.phone-room')];
    assert.ok(frame.y + frame.height <= bar.y, `the phone ends at ${frame.y + frame.height}, the bar begins at ${bar.y}`);
    assert.ok(frame.x >= room.x && frame.x + frame.width <= room.x + room.width, JSON.stringify({ frame, room }));
    await page.screenshot({ path: join(OUTPUT, 'studio-kept-desk.png') });
  });

  inWallet('is looked at on a phone without searching', { ...HAND, size: { width: 390, height: 844 } }, async ({ page }) => {
    await signIn(page, MERCHANT);
    await page.getByRole('button', { name: 'Bookshop', exact: true }).click();
    await until('the preview is in sight', () => page.locator('.preview').evaluate((side) => Math.abs(side.getBoundingClientRect().top) < 200));
    await wears(page, 'rgb(122, 31, 43)');
    await saved(page);
    const rows = await page.locator('.places li').evaluateAll((all) => new Set(all.map((one) => one.offsetTop)).size);
    assert.equal(rows, 1, 'the pages stand in one row');
    for (const name of ['Save draft', 'Publish']) {
      const { height } = await button(page, name).boundingBox();
      assert.ok(height < 50, `${name} is ${height} px high`);
    }
    const { height } = await page.locator('.bar').boundingBox();
    assert.ok(height < 120, `the bar is ${height} px high`);
    await page.screenshot({ path: join(OUTPUT, 'studio-kept-hand.png') });
  });
});
