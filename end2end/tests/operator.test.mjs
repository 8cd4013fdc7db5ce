// What the operator does afterwards, and what customers see of it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { OUTPUT, SHOP, TOGETHER, counter, heading, inWallet, pay, payAndSee, sandbox } from './support.mjs';
import { portico } from './support/operator.mjs';

const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });

describe('the operator', TOGETHER, () => {
  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    inWallet(`refunds a part and then the rest, ${light}`, { dark, wallet: 'alipay' }, async ({ page }) => {
      await payAndSee(page, ['HKD', '12.50'], 'paid');
      const { paymentRequestId: id } = await sandbox.paymentOf(page);
      const said = await portico('payment', 'refund', id, '--amount', '5.00');
      assert.match(said, /HKD 5\.00 went back/);
      await page.goto(`${page.url()}?lang=en`);
      assert.equal(await heading(page), 'Partly refunded');
      const details = page.locator('.details');
      await details.getByText('CNY').first().waitFor();
      assert.match(await details.innerText(), /5\.00/);
      await picture(page, `refunded-in-part-${light}`);
      await portico('payment', 'refund', id, '--all');
      await page.reload();
      assert.equal(await heading(page), 'Refunded');
      assert.equal(await page.locator('.words').count(), 0, 'nothing that staff could take for paid');
      await picture(page, `refunded-${light}`);
    });
  }

  inWallet('replaces a code, and the old one explains itself', async ({ page }) => {
    const old = counter('Front desk');
    const label = `Side door ${Date.now()}`;
    const made = await portico('code', 'new', '--store', old.store_id, '--label', label);
    const [code] = made.split(/\s+/);
    await page.goto(`${SHOP}/c/${code}?lang=en`);
    await page.locator('#amount').waitFor();
    const rotated = await portico('code', 'rotate', code, '--grace', '0d');
    const [fresh] = rotated.split(/\s+/);
    await page.goto(`${SHOP}/c/${code}?lang=en`);
    assert.equal(await heading(page), 'This code was replaced');
    await page.getByText('ask the staff').waitFor();
    await page.goto(`${SHOP}/c/${fresh}?lang=en`);
    await pay(page, '1.00');
    await page.waitForURL(/cashier/);
    await portico('code', 'disable', fresh);
    await page.goto(`${SHOP}/c/${fresh}?lang=en`);
    assert.equal(await heading(page), 'This code is no longer in use');
  });
});
