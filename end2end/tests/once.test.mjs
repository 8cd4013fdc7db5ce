// One page load is one payment, whatever the customer does with taps, reload and back.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  SANDBOX, SHOP, TOGETHER, WAYS, atCashier, atResult, awake, buttonSays, code, field, heading, inCashier, inWallet, pay,
  payAndSee, payButton, problem, sandbox, scan, tap, until,
} from './support.mjs';

describe('one page load is one payment', TOGETHER, () => {
  for (const [at, way] of ['with scripts', 'without scripts', 'with the WASM blocked'].entries()) {
    inWallet(`a double tap is one payment ${way}`, WAYS[way], async ({ page }) => {
      await scan(page, 'HKD');
      if (way === 'with scripts') await awake(page);
      const made = await sandbox.paymentsMade(4101 + at, async () => {
        await field(page).fill(`41.0${1 + at}`);
        await payButton(page).evaluate((button) => {
          button.click();
          button.click();
        });
        await atCashier(page);
      });
      assert.equal(made.length, 1);
    });

    inWallet(`back from the wallet leads to the unfinished payment ${way}`, WAYS[way], async ({ page }) => {
      await scan(page, 'HKD');
      if (way === 'with scripts') await awake(page);
      const made = await sandbox.paymentsMade(4201 + at, async () => {
        await pay(page, `42.0${1 + at}`);
        await atCashier(page);
        await scan(page, 'HKD');
      });
      assert.equal(await heading(page), 'Unfinished payment');
      assert.match(await page.locator('.headline-explain').innerText(), /HK\$42\.0/);
      assert.equal(await page.locator('.ways .button').count(), 3, 'three ways on');
      await page.getByRole('link', { name: 'Continue in the wallet' }).click();
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
      assert.equal(made.length, 1);
    });
  }

  for (const [at, way] of ['with scripts', 'with the WASM blocked'].entries()) {
    inWallet(`the browser’s back button leads from the wallet to the question about the payment ${way}`, WAYS[way], async ({ page }) => {
      await page.goto(`${SHOP}/c/NOTHING`);
      await scan(page, 'HKD');
      if (way === 'with scripts') await awake(page);
      const made = await sandbox.paymentsMade(4301 + at, async () => {
        await pay(page, `43.0${1 + at}`);
        await atCashier(page);
        await page.goBack();
        await page.getByRole('heading', { name: 'Unfinished payment' }).waitFor();
        assert.match(page.url(), /\/c\/[0-9A-Z]+/, 'it stays in the shop');
        await page.getByRole('link', { name: 'Continue in the wallet' }).click();
        await inCashier(page, 'pay');
        await atResult(page, 'paid');
      });
      assert.equal(made.length, 1);
    });
  }

  for (const [at, way] of ['with scripts', 'without scripts', 'with the WASM blocked'].entries()) {
    inWallet(`after a lost answer another amount is asked about first ${way}`,
      { ...WAYS[way], expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] }, async ({ page }) => {
        const [old, other] = [`45.0${1 + at}`, `45.1${1 + at}`];
        await scan(page, 'HKD');
        if (way === 'with scripts') await awake(page);
        const made = await sandbox.paymentsMade(4501 + at, async () => {
          // The request arrives; its answer doesn't. Whoever stops listening before that sends it again.
          let isLost = false;
          await page.route('**/api/start_payment', async (route) => {
            await route.fetch({ maxRedirects: 0 });
            await route.fulfill({ status: 204 });
            isLost = true;
          });
          await pay(page, old);
          await until('its answer is lost', () => isLost);
          await page.unroute('**/api/start_payment');
        });
        assert.equal(made.length, 1);
        const more = await sandbox.paymentsMade(4511 + at, async () => {
          await until('the button can be pressed', () => payButton(page).isEnabled());
          await pay(page, other);
          await page.getByRole('heading', { name: 'Unfinished payment' }).waitFor();
          assert.match(await page.locator('.headline-explain').first().innerText(), new RegExp(`HK\\$${old}`));
        });
        assert.deepEqual(more, [], 'nothing is started by asking');
        await page.getByRole('button', { name: new RegExp(`^Pay HK\\$${other} as well$`) }).click();
        await inCashier(page, 'pay');
        await atResult(page, 'paid');
      });
  }

  for (const way of ['with scripts', 'with the WASM blocked']) {
    inWallet(`loading the page again keeps what was typed ${way}`, WAYS[way], async ({ page }) => {
      await scan(page, 'HKD');
      if (way === 'with scripts') await awake(page);
      await tap(page, '12.5');
      await page.reload();
      if (way === 'with scripts') await awake(page);
      assert.equal(await field(page).inputValue(), '12.5');
      if (way === 'with scripts') await buttonSays(page, 'Pay HK$12.50');
      await page.goto(`${SHOP}/c/NOTHING`);
      await scan(page, 'HKD');
      assert.equal(await field(page).inputValue(), '', 'another visit is another amount');
    });
  }

  inWallet('back to a posted form and paying again is the same payment', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    const made = await sandbox.paymentsMade(4400, async () => {
      await pay(page, '44.00');
      await atCashier(page);
      await page.goBack();
      await page.locator('h1').waitFor();
      // A browser may show the old form or ask for the page anew; both must be safe.
      if (await field(page).isVisible()) {
        await pay(page, '44.00');
        await atCashier(page);
      } else {
        assert.equal(await heading(page), 'Unfinished payment');
      }
    });
    assert.equal(made.length, 1);
  });

  inWallet('another amount in an old form leads to the question', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    const attempt = await page.locator('[name=attempt]').inputValue();
    await pay(page, '45.00');
    await atCashier(page);
    const made = await sandbox.paymentsMade(4600, async () => {
      const answer = await page.request.post(`${SHOP}/api/start_payment`, {
        form: { code: code('HKD').code, attempt, amount: '46.00', lang: 'en' },
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
        maxRedirects: 0,
      });
      assert.equal(answer.status(), 303);
      assert.match(answer.headers().location, /^\/c\/[^/]+\/asked\?/);
    });
    assert.equal(made.length, 0);
  });

  inWallet('reloading the paid page changes nothing', async ({ page }) => {
    const made = await sandbox.paymentsMade(4700, async () => {
      const path = await payAndSee(page, ['HKD', '47.00'], 'paid');
      const words = await page.locator('.words-pair').innerText();
      for (let times = 0; times < 3; times += 1) {
        await page.reload();
        assert.equal(await atResult(page, 'paid'), path);
        assert.equal(await page.locator('.words-pair').innerText(), words);
      }
    });
    assert.equal(made.length, 1);
  });

  inWallet('after a paid payment the code offers a new form', { scripts: false }, async ({ page }) => {
    await payAndSee(page, ['HKD', '48.00'], 'paid');
    await scan(page, 'HKD');
    assert.equal(await field(page).inputValue(), '');
  });

  for (const [at, way] of ['with scripts', 'without scripts', 'with the WASM blocked'].entries()) {
    inWallet(`the same amount once more is asked about first ${way}`, WAYS[way], async ({ page }) => {
      const [minor, amount] = [4811 + at, `48.1${1 + at}`];
      const earlier = await payAndSee(page, ['HKD', amount], 'paid');
      const payAgain = async () => {
        await scan(page, 'HKD');
        if (way === 'with scripts') await awake(page);
        await pay(page, amount);
        await page.getByRole('heading', { name: 'Pay again?' }).waitFor();
      };
      const made = await sandbox.paymentsMade(minor, async () => {
        await payAgain();
        await page.getByRole('link', { name: 'Show the earlier payment' }).click();
        assert.equal(await atResult(page, 'paid'), earlier);
        await payAgain();
      });
      assert.deepEqual(made, [], 'nothing is started by asking');
      await page.getByRole('button', { name: /^Pay HK\$48\.1\d once more$/ }).click();
      await inCashier(page, 'pay');
      assert.notEqual(await atResult(page, 'paid'), earlier);
    });
  }

  for (const scripts of [true, false]) {
    inWallet(`starting over calls the old payment off, ${scripts ? 'with' : 'without'} scripts`, { scripts }, async ({ page }) => {
      await scan(page, 'HKD');
      const [old] = await sandbox.paymentsMade(scripts ? 4900 : 4910, async () => {
        await pay(page, scripts ? '49.00' : '49.10');
        await atCashier(page);
      });
      await scan(page, 'HKD');
      await page.getByRole('button', { name: 'Cancel it and start over' }).click();
      await field(page).waitFor();
      assert.equal((await sandbox.payment(old.paymentRequestId)).status, 'CANCELLED');
      await pay(page, '49.20');
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
    });
  }

  inWallet('a payment confirmed elsewhere can’t be started over', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    const [payment] = await sandbox.paymentsMade(5000, async () => {
      await pay(page, '50.00');
      await atCashier(page);
    });
    await scan(page, 'HKD');
    await sandbox.press(payment, 'pay');
    await page.getByRole('button', { name: 'Cancel it and start over' }).click();
    await atResult(page, 'paid');
  });

  inWallet('the button is busy while the wallet is being opened', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/api/start_payment', async (route) => {
      await held;
      await route.continue();
    });
    const made = await sandbox.paymentsMade(5100, async () => {
      await pay(page, '51.00');
      await until('the button is busy', async () => (await payButton(page).getAttribute('aria-busy')) === 'true');
      assert.equal(await payButton(page).innerText(), 'Opening your wallet…');
      assert.equal(await payButton(page).isDisabled(), true);
      await page.keyboard.press('Enter');
      release();
      await atCashier(page);
    });
    assert.equal(made.length, 1);
  });

  inWallet('a wallet that doesn’t open by itself is a link away', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    // The page stays, as where a web view follows an address only after a tap.
    await page.route(/\/cashier\?/, (route) => route.fulfill({ status: 204 }));
    await pay(page, '53.00');
    const link = page.getByRole('link', { name: 'Open the wallet' });
    await link.waitFor();
    await until('the link has the focus', () => link.evaluate((link) => link === document.activeElement));
    await page.unroute(/\/cashier\?/);
    await link.tap();
    await inCashier(page, 'pay');
    await atResult(page, 'paid');
  });

  inWallet('a lost connection can be tried again and is the same payment',
    { expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] }, async ({ page }) => {
      await scan(page, 'HKD');
      await awake(page);
      const made = await sandbox.paymentsMade(5200, async () => {
        // The request arrives; its answer doesn't.
        await page.route('**/api/start_payment', async (route) => {
          await route.fetch();
          await route.abort();
        });
        await pay(page, '52.00');
        await page.getByText('You will not be charged twice.').waitFor();
        await page.unroute('**/api/start_payment');
        await payButton(page).tap();
        await atCashier(page);
      });
      assert.equal(made.length, 1);
    });
});

describe('while an amount is under way', TOGETHER, () => {
  inWallet('keys change nothing, and after a lost connection the button names what will be paid', async ({ page }) => {
    await scan(page, 'JPY');
    await awake(page);
    await tap(page, '500');
    const gone = new Promise((lose) => page.route('**/api/start_payment', lose, { times: 1 }));
    await payButton(page).tap();
    const route = await gone;
    await tap(page, '1');
    await page.keyboard.type('7');
    await field(page).pressSequentially('3');
    await route.fulfill({ status: 204 });
    await until('it is told', async () => /No connection/.test(await page.locator('#news').innerText()));
    assert.equal(await field(page).inputValue(), '500');
    await buttonSays(page, 'Pay ¥500');
    assert.equal((await problem(page).innerText()).trim(), '', 'nothing is wrong with the amount');
    assert.equal(await field(page).getAttribute('aria-invalid'), 'false');
    await page.locator('[data-key=delete]').tap();
    await buttonSays(page, 'Pay ¥50');
    const made = await sandbox.paymentsMade(50, async () => {
      await payButton(page).tap();
      await atCashier(page);
    });
    assert.equal(made.length, 1);
  });

  inWallet('a wallet that doesn’t take over leaves the customer at the payment’s page', async ({ page }) => {
    await page.clock.install();
    await page.route(`${SANDBOX}/cashier*`, (route) => route.fulfill({ status: 204 }));
    await scan(page, 'HKD');
    await awake(page);
    await tap(page, '48.1');
    await payButton(page).tap();
    await until('the payment’s page is there', async () => {
      await page.clock.fastForward(6_000);
      return new URL(page.url()).pathname.startsWith('/r/');
    });
    await page.locator('[data-token]').waitFor();
  });
});
