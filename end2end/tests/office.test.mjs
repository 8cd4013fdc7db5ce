// The office as an owner and a cashier see it: with and without scripts, on a small phone, in the dark,
// from right to left.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { OUTPUT, SHOP, TOGETHER, counter, inWallet } from './support.mjs';
import { portico } from './support/operator.mjs';

const MERCHANT = counter('Set menus').merchant_id;
const DESK = { wallet: 'browser', touch: false, size: { width: 1280, height: 800 } };
const PHONE = { wallet: 'browser', size: { width: 360, height: 640 } };

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function enter(page, link) {
  await page.goto(`${SHOP}/sign-in?lang=en`);
  await page.getByLabel('Link or code').fill(link);
  await button(page, 'Sign in').click();
  await page.waitForURL(`${SHOP}/office`);
}

async function asOwner(page, name = 'Aiko') {
  const made = await portico('staff', 'link', '--owner', MERCHANT, '--name', name, '--json');
  await enter(page, JSON.parse(made).link);
}

const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `office-${name}.png`), animations: 'disabled', fullPage: true });

async function assertNothingFound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
}

async function assertNothingSticksOut(page) {
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
}

describe('the office', TOGETHER, () => {
  inWallet('lets a cashier in and ends it, without scripts', { ...PHONE, scripts: false }, async ({ page, context }) => {
    await asOwner(page);
    await page.getByRole('link', { name: 'People' }).click();
    const name = `Bob ${Date.now()}`;
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Role').selectOption('cashier');
    await page.getByLabel('Only at these:').check();
    await button(page, 'Make a link').click();
    await page.getByRole('alert').filter({ hasText: 'at least one store' }).waitFor();
    assert.equal(await page.getByLabel('Name').inputValue(), name, 'what was filled in stays');
    await page.getByRole('checkbox').first().check();
    await button(page, 'Make a link').click();
    const link = await page.getByLabel('Link').inputValue();
    const own = await context.browser().newContext({ baseURL: SHOP, javaScriptEnabled: false });
    try {
      const bob = await own.newPage();
      await enter(bob, link);
      await bob.getByRole('heading', { name: `Welcome, ${name}` }).waitFor();
      assert.equal(await bob.getByRole('link', { name: 'People' }).count(), 0);
      await page.getByRole('link', { name: 'Back to people' }).click();
      await page.getByLabel(`End for ${name}: Cashier`).click();
      await button(page, `End for ${name}: Cashier`).click();
      await page.waitForURL(`${SHOP}/office/staff`);
      assert.equal(await page.getByText(name).count(), 0);
      await bob.reload();
      await bob.waitForURL(`${SHOP}/sign-in`);
    } finally {
      await own.close();
    }
  });

  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    for (const [size, where] of [['desk', DESK], ['phone', PHONE]]) {
      inWallet(`breaks no rule of accessibility at a ${size}, ${light}`, { ...where, dark }, async ({ page }) => {
        await asOwner(page);
        await assertNothingFound(page);
        await picture(page, `home-${size}-${light}`);
        await page.getByRole('link', { name: 'People' }).click();
        await page.getByLabel('Name').fill('Chiyo');
        await button(page, 'Make a link').click();
        await page.getByLabel('Link').waitFor();
        await assertNothingFound(page);
        await picture(page, `made-${size}-${light}`);
        await page.getByRole('link', { name: 'Back to people' }).click();
        await page.getByRole('heading', { name: 'Invite somebody' }).waitFor();
        await assertNothingFound(page);
        await picture(page, `staff-${size}-${light}`);
        await page.getByRole('link', { name: 'Sign-ins' }).click();
        await page.getByText('This browser').waitFor();
        await assertNothingFound(page);
        await picture(page, `sessions-${size}-${light}`);
      });
    }
  }

  inWallet('fits a phone of 320 px in every language, and from right to left', { ...PHONE, size: { width: 320, height: 640 } }, async ({ page }) => {
    await asOwner(page, 'Chrysanthemum Featherstonehaugh-Cholmondeley');
    for (const path of ['/office', '/office/staff']) {
      for (const tag of ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh-HK']) {
        await page.goto(`${SHOP}${path}?lang=${tag}`);
        await assertNothingSticksOut(page);
      }
      await page.goto(`${SHOP}${path}?lang=en`);
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await assertNothingSticksOut(page);
      await picture(page, `${path.slice(1).replace('/', '-')}-rtl`);
    }
  });
});
