// How soon a customer can type: in a wallet's web view on a slow network and a slow phone.
//
// Prints the middle of several loads, each in a browser that has never been there: when something is painted, when the
// keys add to the amount, and when the islands have taken over. Times are of this machine; what counts is how far the
// keys are behind the paint.

import { test } from 'node:test';

import { code, inWallet } from '../tests/support.mjs';

/** Slow 4G, as Chromium's own tools mean it, and a phone a quarter as fast as this machine. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_638_000 / 8, uploadThroughput: 675_000 / 8 };
const SLOWER = 4;
const LOADS = 9;

/** Runs in the page, before anything of it. */
function note() {
  window.seen = {};
  const look = () => {
    const key = document.querySelector('.keypad [data-key]');
    if (key && !key.disabled) window.seen.keys ??= performance.now();
    if (document.querySelector('.keypad[data-awake]')) window.seen.islands ??= performance.now();
    if (!window.seen.islands) setTimeout(look, 4);
  };
  look();
}

const loads = [];

for (let at = 1; at <= LOADS; at += 1) {
  inWallet(`load ${at}`, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(note);
    await page.goto(code('HKD').link, { waitUntil: 'commit' });
    await page.locator('.keypad[data-awake]').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    loads.push(await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      page: performance.getEntriesByType('navigation')[0].responseEnd,
      ...window.seen,
    })));
  });
}

const middle = (numbers) => Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]);

test('what it came to', (t) => {
  const [page, paint, keys, islands] = ['page', 'paint', 'keys', 'islands'].map((what) => middle(loads.map((load) => load[what])));
  t.diagnostic(`the page is there after ${page} ms, painted after ${paint} ms`);
  t.diagnostic(`keys add to the amount after ${keys} ms, ${(keys / paint).toFixed(2)} × the paint`);
  t.diagnostic(`the islands have taken over after ${islands} ms, ${(islands / paint).toFixed(2)} × the paint`);
});
