// Another language: its list opens in sight, and no way back asks to send a form of payment again.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { TOGETHER, awake, field, inWallet, scan, shows } from './support.mjs';

describe('the language switch', TOGETHER, () => {
  for (const [name, size] of [['a small phone', { width: 320, height: 568 }], ['a phone on its side', { width: 640, height: 320 }]]) {
    inWallet(`opens in sight on ${name}, and folds up when the page is tapped`, { size }, async ({ page }) => {
      await scan(page, 'HKD');
      await awake(page);
      await page.locator('.languages summary').tap();
      const first = await page.locator('.language').first().boundingBox();
      assert.ok(first.y >= 0 && first.y + first.height <= size.height, JSON.stringify(first));
      const last = page.locator('.language').last();
      await last.scrollIntoViewIfNeeded();
      const reached = await last.boundingBox();
      assert.ok(reached.y + reached.height <= size.height + 1, JSON.stringify(reached));
      await page.touchscreen.tap(20, 20);
      await last.waitFor({ state: 'hidden' });
    });
  }

  inWallet('has a name for readers', async ({ page }) => {
    await scan(page, 'HKD');
    assert.equal(await page.getByRole('navigation', { name: 'Language' }).count(), 1);
    const summary = await page.locator('.languages summary').textContent();
    assert.equal(summary.replace(/\s+/g, ' ').trim(), 'Language: English');
  });

  inWallet('with scripts takes the place of the page, so that going back leaves the shop', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    const before = await page.evaluate(() => history.length);
    await field(page).fill('12.5');
    for (const [tag, name] of [['ja', '日本語'], ['de', 'Deutsch']]) {
      await page.locator('.languages summary').tap();
      await page.getByRole('button', { name, exact: true }).tap();
      await page.locator(`html[lang=${tag}]`).waitFor();
      await awake(page);
    }
    await shows(page, '12,50');
    assert.equal(await page.evaluate(() => history.length), before);
  });

  inWallet('without scripts comes by an address, so that going back sends nothing', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    await field(page).fill('12.5');
    await page.locator('.languages summary').click();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    const sent = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.goBack();
    await page.locator('html[lang=en]').waitFor();
    assert.deepEqual(sent.filter((method) => method !== 'GET'), []);
  });
});

inWallet('a link that a browser opened is copied by a button', { wallet: 'browser' }, async ({ page }) => {
  await scan(page, 'HKD');
  await page.getByRole('button', { name: 'Copy link' }).tap();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
});
