// Amounts that need not be typed: shortcuts, choices, the one amount; with and without scripts.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import {
  OUTPUT, PHONE, SHOP, TOGETHER, WAYS, atCashier, atResult, awake, buttonSays, counter, field, fitsAcross,
  inCashier, inWallet, payButton, problem, sandbox, shows, until,
} from './support.mjs';

const open = (page, label, language = 'en') => page.goto(`${counter(label).link}?lang=${language}`);
const offer = (page, amount) => page.locator(`[name=preset][value="${amount}"]`);

/** What the gateway was asked for by the payment whose cashier this page shows, in minor units. */
async function ordered(page) {
  const { pathname, search } = new URL(page.url());
  const found = (await sandbox.payments()).find(({ cashier }) => cashier === pathname + search);
  assert.ok(found, `the gateway knows no payment at ${page.url()}`);
  return found.minor;
}
const TARGET_PX = 44;

describe('shortcuts beside the field', TOGETHER, () => {
  inWallet('with scripts a tap fills the field and the button pays', async ({ page }) => {
    await open(page, 'Gift cards');
    await awake(page);
    await offer(page, '25.00').tap();
    await shows(page, '25.00');
    await buttonSays(page, 'Pay US$25.00');
    assert.equal(new URL(page.url()).origin, SHOP, 'nothing was sent');
    await offer(page, '100.00').tap();
    await offer(page, '100.00').tap();
    await shows(page, '100.00');
    await payButton(page).tap();
    await atCashier(page);
    assert.equal(await ordered(page), 10000);
  });

  inWallet('with scripts a shortcut can be corrected on the keypad', async ({ page }) => {
    await open(page, 'Gift cards');
    await awake(page);
    await offer(page, '25.00').tap();
    await page.locator('[data-key=delete]').tap();
    await page.locator('[data-key="5"]').tap();
    await buttonSays(page, 'Pay US$25.05');
  });

  inWallet('without scripts a tap pays that amount', { scripts: false }, async ({ page }) => {
    await open(page, 'Gift cards');
    await offer(page, '50.00').tap();
    await atCashier(page);
    assert.equal(await ordered(page), 5000);
  });

  inWallet('without scripts Enter pays what was typed, not the first shortcut', { scripts: false }, async ({ page }) => {
    await open(page, 'Gift cards');
    await field(page).fill('12.34');
    await field(page).press('Enter');
    await atCashier(page);
    assert.equal(await ordered(page), 1234);
  });
});

for (const [way, options] of Object.entries(WAYS)) {
  describe(`where nothing is typed, ${way}`, TOGETHER, () => {
    inWallet('a choice pays at once, with the note', options, async ({ page }) => {
      await open(page, 'Set menus');
      assert.equal(await page.locator('.keypad, .amount-input').count(), 0);
      await page.getByText('枱號 Table').first().click();
      await page.locator('#note').fill('7');
      await offer(page, '68.00').click();
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
      const paid = await sandbox.paymentOf(page);
      assert.equal(paid.minor, 6800);
    });

    inWallet('a fixed amount is paid by its button', options, async ({ page }) => {
      await open(page, 'Tour ticket');
      assert.equal(await page.locator('.keypad, .amount-input').count(), 0);
      await buttonSays(page, 'Pay KWD 2.500');
      await payButton(page).click();
      await atCashier(page);
      assert.equal(await ordered(page), 2500);
    });
  });
}

describe('slips', () => {
  inWallet('two taps are one payment', async ({ page }) => {
    await open(page, 'Set menus');
    const made = await sandbox.paymentsMade(5800, async () => {
      await offer(page, '58.00').evaluate((button) => { button.click(); button.click(); });
      await atCashier(page);
    });
    assert.equal(made.length, 1);
  });

  inWallet('without scripts two quick taps are one payment', { scripts: false }, async ({ page }) => {
    await open(page, 'Set menus');
    const made = await sandbox.paymentsMade(108800, async () => {
      await offer(page, '1,088.00').evaluate((button) => { button.click(); button.click(); });
      await atCashier(page);
    });
    assert.equal(made.length, 1);
  });

  inWallet('without scripts Enter in the note pays nothing', { scripts: false }, async ({ page }) => {
    await open(page, 'Set menus');
    await page.getByText('枱號 Table').first().click();
    await page.locator('#note').fill('7');
    await page.locator('#note').press('Enter');
    await until('it is told', async () => /choose an amount/.test(await problem(page).innerText()));
    assert.equal(await page.locator('#note').inputValue(), '7');
  });

  inWallet('an answer that is none is told on the page, and the same tap works later', async ({ page }) => {
    await open(page, 'Tour ticket');
    // A page that isn't awake yet stays where it is, too.
    await page.route('**/api/start_payment', (route) => route.fulfill({ status: 204 }));
    await until('it is told without leaving', async () => {
      await payButton(page).click();
      return /No connection/.test(await page.locator('#news').innerText({ timeout: 1_000 }));
    });
    await page.unroute('**/api/start_payment');
    await payButton(page).click();
    await atCashier(page);
  });
});

describe('how offers fit', TOGETHER, () => {
  const looks = {
    phone: { size: PHONE },
    narrow: { size: { width: 320, height: 568 } },
    dark: { dark: true },
    side: { size: { width: 640, height: 320 } },
    large: { size: { width: 320, height: 568 }, large: true },
    mirrored: { mirrored: true },
  };
  for (const [look, { large, mirrored, ...options }] of Object.entries(looks)) {
    for (const label of ['Gift cards', 'Set menus', 'Tour ticket']) {
      inWallet(`${label}, ${look}`, options, async ({ page }) => {
        await open(page, label);
        if (large) await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        if (mirrored) await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
        await fitsAcross(page);
        for (const box of await page.locator('[name=preset]').evaluateAll((all) => all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return [one.value, width, height];
        }))) {
          assert.ok(box[1] >= TARGET_PX && box[2] >= TARGET_PX, `${box}`);
        }
        const name = `offers-${label.toLowerCase().replace(' ', '-')}-${look}`;
        await page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled', fullPage: true });
      });
    }
  }

  inWallet('a row of shortcuts leaves the pay button on a small phone', async ({ page }) => {
    await open(page, 'Gift cards');
    await awake(page);
    const [first, last] = await page.locator('.preset').evaluateAll((all) =>
      [all.at(0), all.at(-1)].map((one) => one.getBoundingClientRect().top));
    assert.equal(first, last, 'they are one row');
    const box = await payButton(page).boundingBox();
    assert.ok(box.y + box.height <= PHONE.height, `${box.y + box.height}`);
  });
});
