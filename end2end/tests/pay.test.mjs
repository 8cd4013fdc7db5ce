// A customer pays: with everything a web view can do, and with as little as it may.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  TOGETHER, UNUSED, WAYS, atCashier, atResult, awake, buttonSays, code, field, heading, inCashier, inWallet, pay,
  payButton, sandbox, scan, shows, tap,
} from './support.mjs';

/** What the paid page says, as a customer reads it. */
async function assertPaid(page, { amount, shop }) {
  await atResult(page, 'paid');
  assert.equal(await heading(page), 'Paid');
  const shown = (await page.locator('.headline-amount').innerText()).replaceAll('\u{a0}', ' ');
  assert.equal(shown, amount);
  assert.match(await page.locator('.words-pair').innerText(), /^[a-z]+ [a-z]+$/i);
  const details = await page.locator('.details').innerText();
  assert.ok(details.includes(shop), details);
  const payment = await sandbox.paymentOf(page);
  assert.ok(details.includes(payment.paymentRequestId), 'the reference is the gateway’s');
  return payment;
}

describe('paying', TOGETHER, () => {
  inWallet('1,250 JPY are paid in Alipay without scripts', { wallet: 'alipay', scripts: false }, async ({ page }) => {
    await scan(page, 'JPY');
    assert.equal(await page.locator('.keypad').isVisible(), false, 'no keys without scripts');
    await pay(page, '1,250');
    await inCashier(page, 'pay');
    const payment = await assertPaid(page, { amount: 'JP¥1,250', shop: 'Gion' });
    assert.deepEqual([payment.wallet, payment.minor, payment.status], ['alipay', 1250, 'SUCCESS']);
  });

  inWallet('12.50 HKD are paid in AlipayHK by the keypad', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    await buttonSays(page, 'Pay');
    await tap(page, '12.5');
    await shows(page, '12.5');
    await buttonSays(page, 'Pay HK$12.50');
    await tap(page, '0');
    await payButton(page).tap();
    await atCashier(page);
    assert.match(await page.locator('.amount').innerText(), /12\.50/);
    await inCashier(page, 'pay');
    const payment = await assertPaid(page, { amount: 'HK$12.50', shop: 'Central' });
    assert.deepEqual([payment.wallet, payment.minor], ['alipayhk', 1250]);
  });

  for (const [way, options] of Object.entries(WAYS)) {
    inWallet(`a payment is made ${way}`, options, async ({ page }) => {
      await scan(page, 'MYR');
      await pay(page, '7.30');
      await inCashier(page, 'pay');
      const payment = await assertPaid(page, { amount: 'MYR 7.30', shop: 'Bangsar' });
      assert.equal(payment.minor, 730);
    });

    inWallet(`a declined payment says so ${way}`, options, async ({ page }) => {
      await scan(page, 'MYR');
      await pay(page, '7.40');
      await inCashier(page, 'decline');
      await atResult(page, 'declined');
      assert.equal(await heading(page), 'Not paid');
      await page.getByRole('link', { name: 'Enter an amount again' }).click();
      await field(page).waitFor();
    });
  }

  /** A browser that knows modules and not `import()` can't read the script that wakes the islands. */
  const IMPORTLESS = { replace: [/\/start\.[^/]*\.js$/, 'import(;'], expected: [/SyntaxError|Unexpected token/, UNUSED] };
  /** What never comes is no failure, and nothing is told of it. */
  const HANGING = { replace: [/\.wasm$/, null] };
  const KEYS_ALONE = {
    'with the WASM blocked': WAYS['with the WASM blocked'],
    'while the WASM doesn’t come': HANGING,
    'in a web view without modules': WAYS['in a web view without modules'],
    'in a web view without import()': IMPORTLESS,
  };
  for (const [at, [way, { replace, ...options }]] of Object.entries(KEYS_ALONE).entries()) {
    inWallet(`the keypad types ${way}`, options, async ({ page }) => {
      if (replace) {
        const [address, body] = replace;
        await page.route(address, (route) => body && route.fulfill({ contentType: 'text/javascript', body }));
      }
      await scan(page, 'HKD');
      await page.locator('.key:not([disabled])').first().waitFor();
      await tap(page, '13.7<');
      await tap(page, `${at}`);
      await shows(page, `13.${at}`);
      assert.equal(await field(page).getAttribute('inputmode'), 'decimal', 'so the phone’s own keys come, too');
      await payButton(page).tap();
      await atCashier(page);
      assert.match(await page.locator('.amount').innerText(), new RegExp(`13\\.${at}0`));
    });
  }

  inWallet('a payment is made when the start script can’t be had',
    { block: /\/start\.[^/]*\.js$/, expected: [/ERR_FAILED/, UNUSED] }, async ({ page }) => {
      await scan(page, 'MYR');
      await pay(page, '7.50');
      await inCashier(page, 'pay');
      await assertPaid(page, { amount: 'MYR 7.50', shop: 'Bangsar' });
    });

  inWallet('three decimals are paid to the last one', async ({ page }) => {
    await scan(page, 'KWD');
    await awake(page);
    await tap(page, '4.125');
    await payButton(page).tap();
    await inCashier(page, 'pay');
    const payment = await assertPaid(page, { amount: 'KWD 4.125', shop: 'Mubarakiya' });
    assert.equal(payment.minor, 4125);
  });

  inWallet('a note goes with the payment and stands on its page', async ({ page }) => {
    await scan(page, 'HKD');
    await page.getByText('Add a note').tap();
    await page.getByLabel('Note for the shop').fill('Table 7, 謝謝');
    await field(page).fill('33.10');
    await payButton(page).click();
    await inCashier(page, 'pay');
    const payment = await assertPaid(page, { amount: 'HK$33.10', shop: 'Central' });
    assert.equal(payment.description, 'Table 7, 謝謝');
    assert.match(await page.locator('.details').innerText(), /Table 7, 謝謝/);
  });

  inWallet('the printed link works in upper case', { scripts: false }, async ({ page }) => {
    const { link } = code('MYR');
    const { origin, pathname } = new URL(link);
    await page.goto(`${origin}${pathname.toUpperCase()}?lang=en`);
    await field(page).waitFor();
  });

  for (const [at, [way, options]] of Object.entries(WAYS).entries()) {
    inWallet(`another language is near, keeps what was typed, and stays, ${way}`, options, async ({ page }) => {
      await scan(page, 'HKD');
      if (way === 'with scripts') await awake(page);
      await field(page).fill(`${1921 + at}.9`);
      const made = await sandbox.paymentsMade(192190 + at * 100, async () => {
        await page.locator('.languages summary').click();
        await page.getByRole('button', { name: '简体中文' }).click();
        await page.locator('html[lang=zh-Hans]').waitFor();
      });
      assert.equal(made.length, 0, 'nothing was paid by it');
      await shows(page, `1,${921 + at}.90`);
      if (way === 'with scripts') await buttonSays(page, '付款 HK$1,921.90');
      await payButton(page).click();
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
      assert.equal(await heading(page), '付款成功');
    });
  }
});

describe('which keys come up', TOGETHER, () => {
  inWallet('on a phone our keypad replaces its keyboard', async ({ page }) => {
    await scan(page, 'HKD');
    assert.equal(await field(page).getAttribute('enterkeyhint'), 'go');
    await awake(page);
    assert.equal(await field(page).getAttribute('inputmode'), 'none');
    await tap(page, '120<.7');
    await shows(page, '12.7');
  });

  inWallet('without scripts a phone shows its keys for decimals', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    assert.equal(await field(page).getAttribute('inputmode'), 'decimal');
  });

  inWallet('a computer keeps its own keyboard', { touch: false }, async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    assert.equal(await field(page).getAttribute('inputmode'), 'decimal');
  });

  inWallet('what is paid stays what was shown when the customer edits after the keypad', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    await tap(page, '77.7');
    await field(page).press('End');
    await page.keyboard.type('5');
    await buttonSays(page, 'Pay HK$77.75');
    await payButton(page).tap();
    await atCashier(page);
    assert.match(await page.locator('.amount').innerText(), /77\.75/);
    await page.locator('button[value=decline]').tap();
    await atResult(page, 'declined');
    assert.equal(await heading(page), 'Not paid');
  });
});
