// What the customer sees when something goes wrong, by the sandbox's magic amounts.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  SHOP, TOGETHER, atCashier, atResult, heading, inCashier, inWallet, pay, payAndSee, sandbox, scan, until,
} from './support.mjs';

describe('when something goes wrong', TOGETHER, () => {
  const PLAIN = { scripts: false };

  /** Refused before there is anything to confirm: straight to the result. */
  for (const [amount, why] of [
    ['99.05', /Your balance is too low/],
    ['99.06', /Your wallet refused the payment/],
  ]) {
    for (const scripts of [true, false]) {
      inWallet(`${amount} is refused at once, ${scripts ? 'with' : 'without'} scripts`, { scripts }, async ({ page }) => {
        await scan(page, 'HKD');
        await pay(page, amount);
        await atResult(page, 'declined');
        assert.equal(await heading(page), 'Not paid');
        assert.match(await page.locator('.headline-explain').innerText(), why);
        assert.equal(await page.locator('.words').count(), 0, 'no words for what isn’t paid');
      });
    }
  }

  inWallet('a payment that the wallet declines says what to do', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '99.07'], 'declined');
    assert.match(await page.locator('.headline-explain').innerText(), /You can try again/);
  });

  inWallet('a payment that never finishes waits and leads back to the wallet', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '99.08'], 'waiting');
    assert.equal(await heading(page), 'Waiting for your wallet');
    await page.getByRole('link', { name: 'Open the wallet' }).click();
    await atCashier(page);
  });

  inWallet('who leaves the wallet without paying is waited for', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '60.00'], 'waiting', 'leave');
    await page.getByRole('button', { name: 'Cancel and start over' }).click();
    await page.locator('#amount').waitFor();
  });

  for (const [amount, mishap] of [
    ['99.09', 'lost'],
    ['99.10', 'sent twice'],
    ['99.12', 'signed with the wrong key'],
  ]) {
    inWallet(`a payment is paid although its notification is ${mishap}`, PLAIN, async ({ page }) => {
      await payAndSee(page, ['HKD', amount], 'paid');
      const { paymentRequestId } = await sandbox.paymentOf(page);
      if (mishap === 'sent twice') {
        const both = await until('both notifications are acknowledged', async () => {
          const { notices } = await sandbox.payment(paymentRequestId);
          return notices.length >= 2 && notices.every((notice) => notice.acknowledged) && notices;
        });
        assert.equal(both.length, 2);
        await page.reload();
        await atResult(page, 'paid');
      }
    });
  }

  inWallet('a payment that is paid before pay is answered is paid', PLAIN, async ({ page }) => {
    await scan(page, 'HKD');
    await pay(page, '99.11');
    await atResult(page, 'paid');
  });

  inWallet('a notification of another amount is not believed', PLAIN, async ({ page }) => {
    await scan(page, 'HKD');
    await pay(page, '99.13');
    await inCashier(page, 'pay');
    // Which of the two arrives first decides the page; neither may say a wrong amount.
    await page.waitForURL((url) => url.origin === SHOP);
    const shown = await page.locator('.headline-amount').innerText();
    assert.match(shown, /99\.13/);
  });

  /** Answers that can't be trusted: the page says so, and then the truth. */
  for (const [amount, mishap] of [
    ['99.01', 'unknown'],
    ['99.18', 'unsigned'],
    ['99.19', 'signed with the wrong key'],
    ['99.20', 'a server error'],
  ]) {
    inWallet(`while pay’s answer is ${mishap} the payment is being checked, then paid`, PLAIN, async ({ page }) => {
      await scan(page, 'HKD');
      await pay(page, amount);
      await atResult(page, 'checking');
      assert.equal(await heading(page), 'Being checked');
      assert.match(await page.locator('.headline-explain').innerText(), /don’t pay again/);
      await sandbox.press(await sandbox.paymentOf(page), 'pay');
      // The page looks again by itself.
      await atResult(page, 'paid');
    });
  }

  inWallet('a page with scripts learns of the payment by itself', async ({ page }) => {
    await scan(page, 'HKD');
    await pay(page, '61.00');
    await inCashier(page, 'leave');
    await atResult(page, 'waiting');
    await sandbox.press(await sandbox.paymentOf(page), 'pay');
    await atResult(page, 'paid');
  });

  for (const scripts of [true, false]) {
    inWallet(`pay’s lost answer is asked for again, ${scripts ? 'with' : 'without'} scripts`, { scripts }, async ({ page }) => {
      await scan(page, 'HKD');
      const made = await sandbox.paymentsMade(scripts ? 9902 : 19902, async () => {
        await pay(page, scripts ? '99.02' : '199.02');
        await inCashier(page, 'pay');
        await atResult(page, 'paid');
      });
      assert.equal(made.length, 1);
    });
  }

  inWallet('an answer with nothing but an address leads there', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '99.21'], 'paid');
  });

  inWallet('a payment is paid although inquiries are never answered', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '99.03'], 'paid');
  });

  inWallet('what can’t be called off is not called cancelled', PLAIN, async ({ page }) => {
    await payAndSee(page, ['HKD', '99.15'], 'waiting', 'leave');
    await page.getByRole('button', { name: 'Cancel and start over' }).click();
    await atResult(page, 'checking');
    await sandbox.press(await sandbox.paymentOf(page), 'pay');
    await atResult(page, 'paid');
  });

  inWallet('a success after the cancel leaves the payment cancelled', PLAIN, async ({ page }) => {
    const path = await payAndSee(page, ['HKD', '99.22'], 'waiting', 'leave');
    const payment = await sandbox.paymentOf(page);
    await page.getByRole('button', { name: 'Cancel and start over' }).click();
    await page.locator('#amount').waitFor();
    await until('the late success was told', async () => {
      return (await sandbox.payment(payment.paymentRequestId)).notices.length > 0;
    });
    await page.goto(SHOP + path);
    await atResult(page, 'returned');
    assert.equal(await heading(page), 'Cancelled');
    // The money was taken for a moment, so it must not say that nothing was.
    await page.getByText('Your wallet gives the money back').waitFor();
  });

  const PROBLEMS = [
    ['/c/NOTHING', 404, 'This code isn’t complete'],
    ['/r/0000000000000000000000', 404, 'We can’t find this payment'],
    ['/nowhere', 404, 'There is nothing here'],
    ['/api/start_payment', 405, 'This page works differently'],
  ];
  for (const [path, status, title] of PROBLEMS) {
    inWallet(`${path} says: ${title}`, PLAIN, async ({ page }) => {
      await page.setExtraHTTPHeaders({ 'accept-language': 'en' });
      const answer = await page.goto(`${SHOP}${path}?lang=en`);
      assert.equal(answer.status(), status);
      assert.equal(await heading(page), title);
    });
  }
});
