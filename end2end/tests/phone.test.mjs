// The demo phone: the shop as each wallet shows it, inside the sandbox's frame.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { SANDBOX, TOGETHER, code, inWallet } from './support.mjs';

/** What the browser says of the frame: that it runs no scripts and no refresh, or that it may run ours. */
const SAID_OF_FRAME = [
  /Blocked script execution in/,
  /Refused to execute the redirect specified via '<meta http-equiv='refresh'/,
  /An iframe which has both allow-scripts/,
];

const DESK = {
  wallet: 'browser',
  touch: false,
  scale: 1,
  size: { width: 1200, height: 940 },
  // Every wallet's web view has an origin of its own, and puts its name before its cookies.
  guests: /^http:\/\/127\.0\.0\.1:\d+$/,
  cookies: /^sbx_[a-z]+_portico-/,
  expected: SAID_OF_FRAME,
};
async function open(page, { wallet, scripts = 'on', currency = 'HKD' }) {
  const asked = new URLSearchParams({ link: code(currency).link, wallet, scripts });
  await page.goto(`${SANDBOX}/phone?${asked}`);
  return page.frameLocator('iframe');
}

describe('the demo phone', TOGETHER, () => {
  for (const [wallet, lang] of [
    ['alipay', 'zh-Hans'], ['alipayhk', 'zh-HK'], ['gcash', 'en'], ['tng', 'ms'],
    ['kakaopay', 'ko'], ['truemoney', 'th'], ['alipayplus', 'en'],
  ]) {
    inWallet(`${wallet} shows the form`, DESK, async ({ page }) => {
      const shop = await open(page, { wallet });
      await shop.locator('#amount').waitFor();
      assert.equal(await shop.locator('html').getAttribute('lang'), lang);
      await shop.locator('.keypad[data-awake]').waitFor();
    });
  }

  for (const [wallet, title] of [
    ['dana', 'DANA can’t pay here'],
    ['browser', 'Open this code in a wallet app'],
  ]) {
    inWallet(`${wallet} shows which wallet is needed`, DESK, async ({ page }) => {
      const shop = await open(page, { wallet });
      assert.equal(await shop.locator('main h1').innerText(), title);
      assert.equal(await shop.locator('form').count(), 0);
      // A phone can't scan itself: there are ways into wallets, and a link.
      assert.equal(await shop.getByRole('img', { name: 'QR code of this shop' }).count(), 0);
      assert.ok((await shop.getByRole('link', { name: /^Open / }).count()) >= 2);
      await shop.getByRole('button', { name: 'Copy link' }).waitFor();
      assert.equal(await shop.locator('#link').inputValue(), code('HKD').link);
    });
  }

  inWallet('Alipay pays in the phone without scripts', DESK, async ({ page }) => {
    const shop = await open(page, { wallet: 'alipay', scripts: 'off', currency: 'JPY' });
    await shop.locator('#amount').fill('1,980');
    await shop.locator('.pay-button').click();
    // A frame that may run nothing follows no refresh either; the page that leads on has a link.
    await shop.locator('.ways .button').first().click();
    await shop.locator('button[value=pay]').click();
    await shop.locator('[data-view=paid]').waitFor();
    assert.equal(await shop.locator('main h1').innerText(), '付款成功');
    assert.match(page.url(), /\/phone\?/, 'the phone is still there');
  });

  inWallet('AlipayHK pays in the phone with scripts', DESK, async ({ page }) => {
    const shop = await open(page, { wallet: 'alipayhk' });
    await shop.locator('.keypad[data-awake]').waitFor();
    for (const key of ['2', '8', 'mark', '5']) await shop.locator(`[data-key="${key}"]`).click();
    await shop.locator('.pay-button').click();
    await shop.locator('button[value=pay]').click();
    await shop.locator('[data-view=paid]').waitFor();
    assert.match(await shop.locator('.headline-amount').innerText(), /28\.50/);
    assert.match(page.url(), /\/phone\?/, 'the phone is still there');
  });
});
