// Where the money is: a payment that files tell of, from the list to its row; readable on a small phone, in the dark,
// from right to left, enlarged, and by whoever can't see it.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';

import { SHOP, browser, inWallet, payAndSee } from './support.mjs';
import {
  DESK, HAND, asOwner, assertNothingFound, assertNothingSticksOut, picture,
} from './support/office.mjs';
import { portico } from './support/operator.mjs';
import { WALLETS } from './support/wallets.mjs';

const CUSTOMER = '2188000000000001';
const ROWS = ['settlementBatchId', 'customerId', 'acquirer', 'referenceStoreId', 'transactionType', 'transactionId',
  'originalTransactionId', 'transactionRequestId', 'originalTransactionRequestId', 'pspName', 'paymentTime',
  'settlementTime', 'transactionAmountValue', 'transactionCurrency', 'settlementAmountValue', 'settlementCurrency',
  'quoteCurrencyPair', 'quotePrice', 'feeAmountValue', 'feeCurrency'];

/** A customer of their own pays. */
async function paid(amount) {
  const own = await (await browser()).newContext({ userAgent: WALLETS.alipayhk.userAgent });
  try {
    await payAndSee(await own.newPage(), ['HKD', amount], 'paid');
  } finally {
    await own.close();
  }
}

/** Settlement details of one payment of HK$41.40 are brought by whoever runs the shop. */
async function settled(reference, batch) {
  const folder = await mkdtemp(join(tmpdir(), 'money-'));
  try {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const time = `${today}T00:00:00+08:00`;
    const row = [batch, CUSTOMER, 'Alipay', '', 'PAYMENT', `T${batch}`, '', reference, '', 'ALIPAY_HK', time, time,
      '41.40', 'HKD', '40.74', 'HKD', '', '', '-0.66', 'HKD'];
    const file = join(folder, `settlementItems_HKD_${batch}_000.csv`);
    await writeFile(file, `${ROWS.join(',')}\n${row.join(',')}\n<END>\n`);
    await portico('settle', 'source', 'add', 'main', '--unit', 'major', '--fees', 'as-written');
    await portico('settle', 'import', file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('where the money is', () => {
  for (const [size, where] of [
    ['phone', HAND], ['desk', { ...DESK, dark: true }],
  ]) {
    inWallet(`is told from the list to a row of a file, on a ${size}`, where, async ({ page }) => {
      await paid('41.40');
      await asOwner(page);
      await page.goto(`${SHOP}/office/payments`);
      const first = page.locator('main a[href*="/office/payments/"]').first();
      const reference = (await first.getAttribute('href')).split('/').pop();
      const batch = `${Date.now()}`;
      await settled(reference, batch);
      await page.goto(`${SHOP}/office/payments/${reference}`);
      assert.match(await page.locator('main').innerText(), new RegExp(`Batch ${batch}`));
      for (const path of ['', `/batches/${batch}`, `/payments/${reference}`, '/months', '/files']) {
        const answer = await page.goto(`${SHOP}/office/money${path}`);
        assert.equal(answer.status(), 200, path);
        await assertNothingFound(page);
        await assertNothingSticksOut(page);
        await picture(page, `money${path.split('/').slice(0, 2).join('-')}-${size}`);
        await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
        await assertNothingSticksOut(page);
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await assertNothingSticksOut(page);
      }
      await page.goto(`${SHOP}/office/money`);
      await page.locator(`a[href$="/batches/${batch}"]`).click();
      await page.getByRole('link', { name: reference }).click();
      const said = await page.locator('main').innerText();
      assert.match(said, /The customer paid HK\$41\.40/);
      assert.match(said, /line 2/);
    });
  }
});
