// Payments as a shop's people see them: found by what the customer shows, and given back.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { SHOP, TOGETHER, browser, inWallet, pay, payAndSee, sandbox, scan } from './support.mjs';
import {
  DESK, HAND, asOwner, assertNothingFound, assertNothingSticksOut, button, picture,
} from './support/office.mjs';
import { WALLETS } from './support/wallets.mjs';

/** The web view of a customer's wallet. */
const wallet = async () => (await browser()).newContext({ userAgent: WALLETS.alipayhk.userAgent });

/** A customer of their own pays; our reference of that. */
async function paid(amount) {
  const own = await wallet();
  try {
    const page = await own.newPage();
    await payAndSee(page, ['HKD', amount], 'paid');
    return (await sandbox.paymentOf(page)).paymentRequestId;
  } finally {
    await own.close();
  }
}

const one = (reference) => `${SHOP}/office/payments/${reference}`;

/** What stands on the page, with plain spaces. */
const said = async (page) => (await page.locator('main').innerText()).replaceAll('\u{a0}', ' ');

describe('payments in the office', TOGETHER, () => {
  inWallet('are found by what the customer shows and given back, without scripts', { ...HAND, scripts: false }, async ({ page }) => {
    const reference = await paid('33.10');
    await asOwner(page);
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page.goto(one(reference));
    const words = await page.locator('.payment-words').innerText();
    await page.goto(`${SHOP}/office/payments`);
    await page.getByLabel('Find a payment').fill(`33.10 ${words}`);
    await button(page, 'Find').click();
    await page.locator('.payment-line').first().click();
    await page.waitForURL(one(reference));
    assert.match(await said(page), /The gateway says: paid/);
    await page.getByLabel('Amount').fill('99');
    await button(page, 'Continue').click();
    await page.getByRole('alert').filter({ hasText: 'more than what is left' }).waitFor();
    await page.getByLabel('Amount').fill('3.10');
    await button(page, 'Continue').click();
    await page.getByRole('heading', { name: 'Give back HK$3.10?' }).waitFor();
    await page.getByLabel('Reason').fill('cold tea');
    await button(page, 'Give back HK$3.10').click();
    await page.getByRole('status').filter({ hasText: 'It was given back.' }).waitFor();
    assert.match(await said(page), /Partly refunded[^]*Refunded by Aiko[^]*cold tea/);
    assert.match(await said(page), /Up to HK\$30\.00 can go back/);
    // Whoever goes back in the browser is shown what came of it, and is asked to send nothing again.
    await page.goBack();
    await page.getByRole('status').filter({ hasText: 'It was given back.' }).waitFor();
    assert.match(await said(page), /Up to HK\$30\.00 can go back/);
  });

  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    for (const [size, where] of [['desk', DESK], ['phone', HAND]]) {
      inWallet(`break no rule of accessibility at a ${size}, ${light}`, { ...where, dark }, async ({ page }) => {
        const reference = await paid('41.50');
        await asOwner(page);
        await page.goto(`${SHOP}/office/payments`);
        await page.locator('.more summary').click();
        await assertNothingFound(page);
        await picture(page, `payments-${size}-${light}`);
        await page.goto(`${SHOP}/office/payments?q=%3F`);
        await page.getByRole('alert').waitFor();
        await assertNothingFound(page);
        await page.goto(one(reference));
        await page.getByLabel('Amount').fill('1.50');
        await button(page, 'Continue').click();
        await page.getByRole('heading', { name: 'Give back' }).waitFor();
        await assertNothingFound(page);
        await picture(page, `sure-${size}-${light}`);
        await button(page, 'Give back HK$1.50').click();
        await page.getByRole('status').waitFor();
        await assertNothingFound(page);
        await picture(page, `payment-${size}-${light}`);
      });
    }
  }

  inWallet('fit a phone of 320 px in every language, with large text, and from right to left', { ...HAND, size: { width: 320, height: 640 } }, async ({ page }) => {
    const reference = await paid('1088.00');
    await asOwner(page);
    for (const path of [`${SHOP}/office/payments`, one(reference)]) {
      for (const tag of ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh-HK']) {
        await page.goto(`${path}?lang=${tag}`);
        await assertNothingSticksOut(page);
      }
      const name = path === one(reference) ? 'payment' : 'payments';
      await page.goto(`${path}?lang=en`);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await assertNothingSticksOut(page);
      await picture(page, `${name}-large`);
      await page.goto(`${path}?lang=en`);
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await assertNothingSticksOut(page);
      await picture(page, `${name}-rtl`);
    }
  });

  inWallet('that are not decided are cancelled after one has been asked', HAND, async ({ page }) => {
      const own = await wallet();
    try {
      const customer = await own.newPage();
      await scan(customer, 'HKD');
      await pay(customer, '21.70');
      await customer.waitForURL(/\/cashier/);
      await asOwner(page);
      await page.goto(`${SHOP}/office/payments?q=21.70&state=open`);
      await page.locator('.payment-line').first().click();
      await page.locator('summary', { hasText: 'Cancel this payment' }).click();
      await picture(page, 'cancelling');
      await assertNothingFound(page);
      await button(page, 'Cancel the payment').click();
      await page.getByRole('status').filter({ hasText: 'will not be made' }).waitFor();
      assert.match(await said(page), /Aiko (\(\w+\) )?asked the gateway to cancel it/);
    } finally {
      await own.close();
    }
  });
});
