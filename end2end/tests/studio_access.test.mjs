// The way into the studio, as a merchant goes it: by a link, with and without scripts, with keys
// alone, on a small phone, in the dark.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { CODES, OUTPUT, SHOP, TOGETHER, counter, inWallet, until } from './support.mjs';
import { portico } from './support/operator.mjs';

const MERCHANT = counter('Set menus').merchant_id;
const DESK = { wallet: 'browser', touch: false, size: { width: 1024, height: 720 } };
const HAND = { wallet: 'browser', size: { width: 320, height: 640 } };

/** A fresh sign-in link of the merchant, as the operator's command prints it. */
async function link(merchant = MERCHANT) {
  return JSON.parse(await portico('studio', 'link', '--merchant', merchant, '--json')).link;
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function signIn(page) {
  const [address, code] = (await link()).split('#');
  await page.goto(`${address}?lang=en#${code}`);
  await button(page, 'Sign in').click();
  await page.waitForURL(`${SHOP}/studio`);
}

const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `studio-${name}.png`), animations: 'disabled', fullPage: true });

async function assertNothingFound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
}

async function assertNothingSticksOut(page) {
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
}

describe('a merchant signs in', TOGETHER, () => {
  inWallet('by opening the link and pressing a button', DESK, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''));
    const whole = await link();
    const [, code] = whole.split('#');
    await page.goto(whole);
    await until('the code is out of sight', () => page.url() === `${SHOP}/sign-in`);
    assert.equal(await page.locator('#code').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Sign in');
    await page.getByRole('status').filter({ hasText: 'Your link is ready' }).waitFor();
    await page.reload();
    assert.equal(await page.locator('#code').inputValue(), '', 'nothing is left of it');
    await page.goto('about:blank');
    await page.goto(whole);
    await button(page, 'Sign in').click();
    await page.waitForURL(`${SHOP}/studio`);
    assert.ok(asked.every((url) => !url.includes(code)), 'no request and no referrer shows it');
    const [cookie] = await page.context().cookies();
    assert.deepEqual([cookie.name, cookie.httpOnly, cookie.sameSite], ['portico-studio', true, 'Strict']);
    await page.goBack();
    await until('the way back shows no code', async () => !(await page.content()).includes(code));
  });

  inWallet('without scripts, by pasting the link', { ...DESK, scripts: false }, async ({ page }) => {
    const whole = await link();
    await page.goto(whole);
    await page.getByLabel('Link or code').fill(whole);
    await button(page, 'Sign in').click();
    await page.waitForURL(`${SHOP}/studio`);
    await page.getByRole('link', { name: 'Sign-ins' }).click();
    await page.getByText('This browser').waitFor();
    await button(page, 'Sign out').first().click();
    await page.waitForURL(`${SHOP}/sign-in`);
  });

  inWallet('in another language, and the link comes along', DESK, async ({ page }) => {
    await page.goto(await link());
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: '日本語' }).click();
    await page.getByText('リンクを確認しました').waitFor();
    await button(page, 'ログイン').click();
    await page.waitForURL(`${SHOP}/studio`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
  });

  inWallet('with a used link in vain, and is told what to do', DESK, async ({ page }) => {
    await signIn(page);
    await page.goto(`${SHOP}/sign-in?lang=en`);
    await page.getByLabel('Link or code').fill('0'.repeat(40));
    await button(page, 'Sign in').click();
    await page.getByRole('alert').filter({ hasText: 'Ask for a new one' }).waitFor();
    assert.equal(await page.locator('#code').getAttribute('aria-invalid'), 'true');
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.waitForURL(`${SHOP}/studio`);
  });

  inWallet('with the keyboard alone, and out again', DESK, async ({ page }) => {
    await page.goto(await link());
    await page.getByRole('status').filter({ hasText: 'ready' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${SHOP}/studio`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.name), 'starter', 'the first example');
    const open = page.locator('.languages details[open]');
    await page.locator('.languages summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await open.count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await open.count(), 0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${SHOP}/sign-in`);
  });
});

describe('the studio', TOGETHER, () => {
  inWallet('shows the merchant’s codes and opens their pages', DESK, async ({ page }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Codes', exact: true }).click();
    const own = CODES.filter((code) => code.merchant_id === MERCHANT);
    const codes = page.locator('a[href^="/office/codes/"]').filter({ hasText: /./ });
    await page.getByRole('link', { name: 'Set menus' }).first().waitFor();
    assert.ok(await codes.count() >= own.length, `${await codes.count()} of ${own.length}`);
    await assertNothingFound(page);
    await page.getByRole('link', { name: 'Set menus' }).first().click();
    await page.waitForURL(/\/office\/codes\//);
    await assertNothingFound(page);
    await assertNothingSticksOut(page);
    await page.locator('a[href^="/studio/codes/"]').first().click();
    await page.waitForURL(/\/studio\/codes\//);
    await page.getByText('nothing can be paid here').waitFor();
    await page.frameLocator('.real-phone').locator('.choices button').first().waitFor();
  });

  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    for (const [name, where] of [['desk', DESK], ['phone', { ...HAND, size: { width: 360, height: 640 } }]]) {
      inWallet(`breaks no rule of accessibility at a ${name}, ${light}`, { ...where, dark }, async ({ page }) => {
        await page.goto(`${SHOP}/sign-in?lang=en`);
        await assertNothingFound(page);
        await picture(page, `sign-in-${name}-${light}`);
        await page.getByLabel('Link or code').fill('x');
        await button(page, 'Sign in').click();
        await page.getByRole('alert').waitFor();
        await assertNothingFound(page);
        await picture(page, `sign-in-refused-${name}-${light}`);
        await signIn(page);
        await page.getByRole('link', { name: 'Codes', exact: true }).click();
        await page.locator('.row-link').first().waitFor();
        await assertNothingFound(page);
        await picture(page, `codes-${name}-${light}`);
        await page.locator('.languages summary').click();
        await assertNothingFound(page);
        await picture(page, `languages-${name}-${light}`);
        await page.mouse.click(5, 600);
        assert.equal(await page.locator('.languages details[open]').count(), 0, 'a menu closes by itself');
        await page.getByRole('link', { name: 'Sign-ins' }).click();
        await page.getByText('This browser').waitFor();
        await assertNothingFound(page);
        await picture(page, `sessions-${name}-${light}`);
      });
    }
  }

  inWallet('fits a phone of 320 px in every language it has', HAND, async ({ page }) => {
    await signIn(page);
    const tags = await page.locator('.languages a').evaluateAll((links) => links.map(({ lang }) => lang));
    assert.deepEqual(tags, ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh-HK']);
    for (const tag of tags) {
      for (const path of ['/studio', '/office/codes', '/studio/sessions', '/sign-in']) {
        await page.goto(`${SHOP}${path}?lang=${tag}`);
        await assertNothingSticksOut(page);
      }
    }
    await page.goto(`${SHOP}/office/codes?lang=ja`);
    await page.locator('.languages summary').click();
    await assertNothingSticksOut(page);
    await picture(page, 'codes-320-ja');
    // The last of the row of pages is in sight where one is at it.
    await page.goto(`${SHOP}/studio/sessions?lang=en`);
    const here = await page.locator('.places [aria-current]').boundingBox();
    assert.ok(here.x >= 0 && here.x + here.width <= 320, JSON.stringify(here));
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await page.locator('.languages summary').click();
    const menu = await page.locator('.languages ul').boundingBox();
    assert.ok(menu.x >= 0 && menu.x + menu.width <= 320, JSON.stringify(menu));
  });
});
