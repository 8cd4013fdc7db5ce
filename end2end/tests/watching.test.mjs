// The result page as time goes by: it asks on, says so, and shows by itself what has changed.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  SHOP, TOGETHER, atCashier, atResult, field, heading, inCashier, inWallet, pay, payAndSee, sandbox, scan, until,
} from './support.mjs';

const STATUS = '**/api/payment_status*';

/** Opens a payment's page with a clock of its own, and lets time stand still once it looks. */
async function standStill(page, amount) {
  await page.clock.install();
  await payAndSee(page, ['HKD', amount], 'waiting', 'leave');
  await page.locator('.look').waitFor();
  const asked = page.waitForRequest(STATUS);
  await page.clock.runFor(4_000);
  await asked;
}

/** How often the server is asked while so much time goes by. */
async function looksWithin(page, ms) {
  let looks = 0;
  const count = (request) => (looks += request.url().includes('/api/payment_status') ? 1 : 0);
  page.on('request', count);
  await page.clock.runFor(ms);
  page.off('request', count);
  return looks;
}

describe('a result page looks until it is final', TOGETHER, () => {
  for (const event of ['visibilitychange', 'pageshow', 'online']) {
    inWallet(`it asks at once on ${event}`, async ({ page }) => {
      await standStill(page, '62.00');
      await sandbox.press(await sandbox.paymentOf(page), 'pay');
      // No time goes by: only the event can make it ask. The gateway's pace may refuse the first.
      await until('it is paid', async () => {
        await page.evaluate((name) => {
          const target = name === 'visibilitychange' ? document : window;
          target.dispatchEvent(new Event(name, { bubbles: true }));
        }, event).catch(() => {});
        return page.locator('[data-view="paid"]').isVisible();
      });
    });
  }

  inWallet('it asks on for as long as the payment lives, and ever more rarely', async ({ page }) => {
    await standStill(page, '62.10');
    const [minute, later, last] = [
      await looksWithin(page, 54_000),
      await looksWithin(page, 240_000),
      await looksWithin(page, 600_000),
    ];
    assert.ok(minute >= 15 && minute <= 20, `${minute} in the first minute`);
    assert.ok(later >= 20 && later <= 30, `${later} in the four minutes after it`);
    assert.ok(last >= 15 && last <= 25, `${last} in ten minutes more`);
  });

  inWallet('a question that fails changes nothing, and is asked again',
    { expected: [/503/] }, async ({ page }) => {
      await page.route(STATUS, (route) => route.fulfill({ status: 503, json: { problem: 'no' } }));
      const refused = page.waitForResponse(STATUS);
      await payAndSee(page, ['HKD', '62.20'], 'waiting', 'leave');
      await refused;
      assert.equal(await heading(page), 'Waiting for your wallet');
      await sandbox.press(await sandbox.paymentOf(page), 'pay');
      await page.unroute(STATUS);
      await atResult(page, 'paid');
    });

  inWallet('a lost connection is said, and that it is back',
    { expected: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, context }) => {
      await payAndSee(page, ['HKD', '62.30'], 'waiting', 'leave');
      await page.waitForResponse(STATUS);
      await context.setOffline(true);
      await page.locator('.look').click();
      await page.getByText('No connection.').waitFor();
      assert.equal(await heading(page), 'Waiting for your wallet', 'the page is still there');
      await context.setOffline(false);
      await page.getByText('No connection.').waitFor({ state: 'hidden' });
    });

  inWallet('“Check again” asks without loading the page', async ({ page }) => {
    await standStill(page, '62.40');
    await page.evaluate(() => (window.stays = true));
    const answered = page.waitForResponse(STATUS);
    await page.locator('.look').click();
    assert.match((await (await answered).json()).checked, /^Last checked \d+:\d\d:\d\d/);
    assert.equal(await page.evaluate(() => window.stays), true);
    assert.match(await page.locator('.news-checked').innerText(), /^Last checked/);
  });

  inWallet('an unfinished payment’s page goes where it is paid', async ({ page }) => {
    await scan(page, 'HKD');
    await pay(page, '62.50');
    await atCashier(page);
    await scan(page, 'HKD');
    await page.getByRole('heading', { name: 'Unfinished payment' }).waitFor();
    const paid = (await sandbox.payments()).find((payment) => payment.minor === 6250);
    await sandbox.press(paid, 'pay');
    await atResult(page, 'paid');
  });

  inWallet('a paid page runs, and a picture of it doesn’t', async ({ page }) => {
    await payAndSee(page, ['HKD', '62.60'], 'paid');
    const clock = page.locator('.clock');
    const first = await clock.innerText();
    assert.match(first, /^Paid \d+:\d\d ago$/);
    await until('the clock runs', async () => (await clock.innerText()) !== first);
    assert.equal(await clock.getAttribute('role'), 'timer', 'asked for, and never announced');
    assert.equal(await page.locator('[role=status] .clock').count(), 0);
  });
});

describe('after the wallet', TOGETHER, () => {
  for (const scripts of [true, false]) {
    const how = scripts ? 'with' : 'without';

    inWallet(`a declined payment is tried again ${how} scripts`, { scripts }, async ({ page }) => {
      const amount = scripts ? '99.05' : '199.05';
      await scan(page, 'HKD');
      await pay(page, amount);
      const first = await atResult(page, 'declined');
      await page.getByText('Nothing was charged.').waitFor();
      await page.getByRole('link', { name: `Try HK$${amount} again` }).click();
      await field(page).waitFor();
      await until('the amount is there', async () => (await field(page).inputValue()) === amount);
      await page.locator('.pay-button').click();
      assert.notEqual(await atResult(page, 'declined'), first, 'another payment');
    });

    inWallet(`what was called off is said over the form ${how} scripts`, { scripts }, async ({ page }) => {
      await payAndSee(page, ['HKD', scripts ? '63.00' : '63.10'], 'waiting', 'leave');
      await page.getByRole('button', { name: 'Cancel and start over' }).click();
      await field(page).waitFor();
      await page.getByText('Cancelled Nothing was charged.').waitFor();
    });

    if (scripts) {
      inWallet('who starts over without a connection stays, and is told', { expected: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, context }) => {
        await payAndSee(page, ['HKD', '63.50'], 'waiting', 'leave');
        const over = page.getByRole('button', { name: 'Cancel and start over' });
        await over.waitFor();
        await context.setOffline(true);
        await over.click();
        await page.getByText('No connection.').waitFor();
        await context.setOffline(false);
        await over.click();
        await page.getByText('Cancelled Nothing was charged.').waitFor();
      });
    }

    inWallet(`the receipt is found again ${how} scripts`, { scripts }, async ({ page }) => {
      const path = await payAndSee(page, ['HKD', scripts ? '63.20' : '63.30'], 'paid');
      await scan(page, 'HKD');
      await page.getByText(/Paid HK\$63\.[23]0/).waitFor();
      await page.getByRole('link', { name: 'Show' }).click();
      assert.equal(await atResult(page, 'paid'), path);
    });
  }

  inWallet('a plain form reaches a wallet that lies behind another address',
    { scripts: false, guests: /^http:\/\/wallet\.test/ }, async ({ page, context }) => {
      // Not on the list of where customers may be sent: only the gateway leads there.
      await context.route('http://wallet.test/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>The wallet</title>' }));
      await page.route(/\/cashier\?/, (route) =>
        route.fulfill({ status: 302, headers: { location: 'http://wallet.test/confirm' } }));
      await scan(page, 'HKD');
      await pay(page, '63.40');
      await until('the wallet is there', async () => (await page.title()) === 'The wallet');
      await page.goBack();
      await page.waitForURL((url) => url.origin === SHOP);
    });

  inWallet('a plain form whose wallet is an app leaves the customer on a page with ways on',
    { scripts: false }, async ({ page }) => {
      await page.route(/\/cashier\?/, (route) => route.fulfill({ status: 204 }));
      await scan(page, 'HKD');
      await pay(page, '63.50');
      await page.getByRole('link', { name: 'Open the wallet' }).waitFor();
      await page.unroute(/\/cashier\?/);
      await page.getByRole('link', { name: 'Open the wallet' }).click();
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
    });
});
