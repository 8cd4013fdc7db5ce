// A screen at a counter: it shows and says what is paid, once, and admits it when it can't.

import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { join } from 'node:path';

import { OUTPUT, SHOP, browser, fitsAcross, inWallet, until } from './support.mjs';
import { assertNothingFound } from './support/desk.mjs';
import {
  buy, enrol, hasSaid, linesFor, loudspeaker, ownStore, said, screenLink, tones,
} from './support/till.mjs';
import { way } from './support/way.mjs';

const TABLET = { wallet: 'browser', size: { width: 1024, height: 720 }, scale: 1 };
const HAND = { wallet: 'browser' };
const READY = 'Counter 1 is ready';

const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `till-${name}.png`), animations: 'disabled', fullPage: true });
const road = await way();
after(road.close);
const newest = (page) => page.locator('#newest .row');
const start = (page) => page.getByRole('button', { name: 'Start' }).click();
const shownAmount = (page, amount) => until(`the newest is ${amount}`, async () =>
  (await newest(page).locator('.amount').innerText()) === amount);

describe('a screen at a counter', () => {
  // A page that hears that it was removed asks whether that is so before it goes.
  const removed = { ...TABLET, expected: [/401/] };
  inWallet('says each payment once, and what is handed over stands on all screens', removed, async ({ page, context, t }) => {
    const { store, link } = await ownStore('heard');
    await loudspeaker(context);
    await enrol(page, await screenLink(store));
    await picture(page, 'start');
    await start(page);
    await hasSaid(page, [READY]);
    await buy(link, '1250');
    await hasSaid(page, [READY, '1250 Japanese yen']);
    await shownAmount(page, '¥1,250');
    assert.equal((await tones(page)).length, 4, 'a chime for each');
    await page.getByText('One payment', { exact: true }).waitFor();
    await page.getByText('Voice: English').waitFor();
    await assertNothingFound(page);
    await picture(page, 'paid-tablet');

    const other = await (await browser()).newContext({ viewport: { width: 360, height: 640 }, colorScheme: 'dark' });
    t.after(() => other.close());
    const second = await other.newPage();
    await enrol(second, await screenLink(store));
    await shownAmount(second, '¥1,250');
    await fitsAcross(second);
    await second.getByRole('button', { name: 'Hand over' }).click();
    for (const screen of [second, page]) await newest(screen).getByText('Handed over').waitFor();
    await picture(second, 'handed-phone-dark');

    // Nothing is said twice; what comes before somebody taps is said then.
    await page.reload();
    await page.getByRole('button', { name: 'Tap for sound' }).waitFor();
    await buy(link, '800');
    await shownAmount(page, '¥800');
    assert.deepEqual(await said(page), []);
    await picture(page, 'tap');
    await page.getByRole('button', { name: 'Tap for sound' }).click();
    await hasSaid(page, ['800 Japanese yen']);
    await page.getByRole('button', { name: 'Tap for sound' }).waitFor({ state: 'hidden' });

    // One that was removed says so.
    await page.getByText('Settings').click();
    await picture(page, 'settings');
    await page.getByRole('button', { name: 'Remove this screen' }).click();
    await page.waitForURL(`${SHOP}/till/enrol`);
  });

  inWallet('turns yellow, then red when the network is cut in silence, and catches up in one sentence',
    { ...HAND, proxy: road.proxy, expected: [/ERR_/] }, async ({ page, context }) => {
      const { store, link } = await ownStore('cut');
      await loudspeaker(context);
      await page.clock.install();
      await enrol(page, await screenLink(store));
      await start(page);
      await hasSaid(page, [READY]);
      await buy(link, '100');
      await hasSaid(page, [READY, '100 Japanese yen']);
      road.cut();
      const banner = page.locator('#deaf');
      await page.clock.runFor(20_000);
      assert.equal(await banner.getAttribute('data-how'), 'yellow');
      await page.getByText('No connection since').waitFor();
      await picture(page, 'yellow');
      for (const [before, amount] of ['200', '300', '400', '500'].entries()) {
        await buy(link, amount);
        await until('it is in the feed', async () => (await linesFor(context)) === before + 2);
      }
      await page.clock.runFor(15_000);
      assert.equal(await banner.getAttribute('data-how'), 'red');
      await hasSaid(page, [READY, '100 Japanese yen', 'No connection. Payments are not shown.']);
      await picture(page, 'red');
      const before = await tones(page);
      await page.clock.runFor(61_000);
      assert.equal((await tones(page)).length, before.length + 1, 'a tick a minute');

      road.mend();
      await until('it is back', async () => {
        await page.clock.runFor(500);
        return banner.isHidden();
      });
      const missed = '4 payments while I was away, 1400 Japanese yen';
      await hasSaid(page, [READY, '100 Japanese yen', 'No connection. Payments are not shown.', missed]);
      await shownAmount(page, '¥500');
      assert.equal(await page.locator('.row').count(), 5, 'each of them stands there');
    });

  inWallet('without a voice chimes and says so, and is loud about what was taken back, also without a stream',
    { ...HAND, expected: [/ERR_FAILED/] }, async ({ page, context }) => {
      const { store, link } = await ownStore('mute');
      await loudspeaker(context, { voices: [], mute: true });
      await page.clock.install();
      await page.route('**/till/events*', (route) => route.abort());
      await enrol(page, await screenLink(store));
      await start(page);
      await page.clock.runFor(2_000);
      await page.getByText('No voice here').waitFor();
      await buy(link, '1250');
      await until('it is asked for', async () => {
        await page.clock.runFor(1_000);
        return newest(page).isVisible();
      });
      assert.equal((await tones(page)).length, 4);
      const reversed = {
        kind: 'reversed', text: '¥1,250', say: '1250 Japanese yen', minor: 1250, words: ['amber', 'kite'],
        till: 'Counter 1', wallet: 'AlipayHK', time: '12:31', at_ms: 0, heard_ms: 0, twins: 0,
      };
      const ref = await newest(page).getAttribute('data-ref');
      const seq = +await newest(page).getAttribute('data-seq') + 1;
      await page.route('**/till/since/*', (route) => {
        const isNews = route.request().url().endsWith(`/${seq - 1}`);
        const events = isNews ? [{ ...reversed, seq, ref }] : [];
        return route.fulfill({ json: { head: seq, events, more: false } });
      });
      await page.locator('#loud .row').waitFor();
      await newest(page).getByText('Taken back').waitFor();
      await page.clock.runFor(2_000);
      assert.deepEqual((await tones(page)).slice(4), [196, 147, 196, 147], 'a tone of its own');
      await assertNothingFound(page);
      await picture(page, 'reversed-phone');
    });

  inWallet('is written from right to left where that is the language', TABLET, async ({ page, context }) => {
    const { store, link } = await ownStore('rtl', 'HKD');
    await loudspeaker(context, { voices: ['ar-SA'] });
    await enrol(page, await screenLink(store, '--language', 'ar'));
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.getByRole('button', { name: 'ابدأ' }).click();
    await buy(link, '65', 6500);
    await until('it is said in Arabic', async () => (await said(page)).some((text) => text.includes('دولار هونغ كونغ')));
    await assertNothingFound(page);
    await picture(page, 'ar');
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await fitsAcross(page);
    await picture(page, 'ar-large');
  });

  inWallet('works without scripts', { ...HAND, scripts: false }, async ({ page }) => {
    const { store, link } = await ownStore('plain');
    await enrol(page, await screenLink(store));
    assert.match(await page.locator('.notice').innerText(), /runs no scripts/);
    await buy(link, '1250');
    assert.equal(await page.locator('meta[http-equiv=refresh]').count(), 1, 'it loads again by itself');
    await until('it shows what was paid', async () => {
      await page.reload();
      return newest(page).isVisible();
    });
    await page.getByRole('button', { name: 'Hand over' }).click();
    await newest(page).getByText('Handed over').waitFor();
    await picture(page, 'plain');
  });
});
