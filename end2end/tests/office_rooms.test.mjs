// Every page of the office that looks at money or at people: readable on a small phone, in the dark, from
// right to left, by whoever can't see it; and what is taken out as a file.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { SHOP, TOGETHER, browser, counter, inWallet, payAndSee } from './support.mjs';
import {
  DESK, HAND, asOwner, assertNothingFound, assertNothingSticksOut, picture,
} from './support/office.mjs';
import { WALLETS } from './support/wallets.mjs';

const PAGES = [
  '/office', '/office/payments', '/office/refunds', '/office/closings', '/office/reports/daily',
  '/office/reports/tills', '/office/reports/wallets', '/office/reports/hours', '/office/alarms', '/office/trail',
  '/office/settings', '/office/settings/day', '/office/settings/risk', '/office/pin', '/office/codes',
  '/office/codes/new', `/office/codes/${counter('Set menus').code}`,
  `/office/codes/${counter('Set menus').code}/spread`, `/office/stores/${counter('Set menus').store_id}`,
  `/office/stores/${counter('Set menus').store_id}/hours`, `/office/stores/${counter('Set menus').store_id}/rules`,
  '/office/boards', '/office/exports', '/office/money', '/office/settings/receipts', '/office/keys', '/office/webhooks',
];

/** Fields that are typed or chosen in are as high as a finger is wide. */
async function assertFieldsCanBeHit(page) {
  const low = await page.locator('main :is(input:not([type=radio], [type=checkbox], [type=hidden]), select)')
    .evaluateAll((fields) => fields
      .map((field) => [field.name, field.getBoundingClientRect().height])
      .filter(([, height]) => height > 0 && height < 44));
  assert.deepEqual(low, [], page.url());
}

/** A customer of their own pays; the address of what they see. */
async function paid(amount) {
  const own = await (await browser()).newContext({ userAgent: WALLETS.alipayhk.userAgent });
  try {
    const page = await own.newPage();
    await payAndSee(page, ['HKD', amount], 'paid');
    return page.url().split('?')[0];
  } finally {
    await own.close();
  }
}

describe('the rooms of the office', TOGETHER, () => {
  for (const [size, where] of [['phone', HAND], ['desk', { ...DESK, dark: true }]]) {
    inWallet(`break no rule and fit a ${size}`, where, async ({ page }) => {
      await paid('41.20');
      await asOwner(page);
      for (const path of PAGES) {
        const answer = await page.goto(SHOP + path);
        assert.equal(answer.status(), 200, path);
        await assertNothingFound(page);
        await assertNothingSticksOut(page);
        await picture(page, `${path.slice(1).replaceAll('/', '-')}-${size}`);
        await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
        await assertNothingSticksOut(page);
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await assertNothingSticksOut(page);
        await assertFieldsCanBeHit(page);
      }
    });
  }

  inWallet('give what is in them as files, and a customer their receipt, without scripts', { ...HAND, scripts: false }, async ({ page }) => {
    const at = await paid('41.30');
    await asOwner(page);
    const file = async (path) => {
      const answer = await page.request.get(SHOP + path);
      assert.equal(answer.status(), 200, path);
      return answer.body();
    };
    const rows = (await file('/office/exports/payments.csv')).toString('utf8');
    assert.match(rows, /^\ufeffreference,/);
    assert.match(rows, /,4130,41\.30,/);
    assert.equal((await file('/office/exports/payments.xlsx')).subarray(0, 2).toString(), 'PK');
    await page.goto(`${at}/receipt?lang=en`);
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await page.getByText('This is not a tax invoice.').waitFor();
    const receipt = await page.request.get(`${at}/receipt.pdf`);
    assert.equal((await receipt.body()).subarray(0, 4).toString(), '%PDF');
  });
});
