// The editor, as a merchant uses it: from an example to a published page, with and without scripts,
// with keys alone, on a small phone, in the dark. One after the other: there is one draft.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe } from 'node:test';

import { OUTPUT, SHOP, counter, inWallet, until } from './support.mjs';
import { assertNothingFound } from './support/desk.mjs';
import { portico } from './support/operator.mjs';

const CODE = counter('Counter 2');
const DESK = { wallet: 'browser', touch: false, size: { width: 1280, height: 900 } };
const HAND = { wallet: 'browser', size: { width: 360, height: 740 } };
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><script>alert(1)</script>
  <rect width="120" height="60" rx="12" fill="#7a1f2b"/><circle cx="60" cy="30" r="18" fill="#fff"/></svg>`;

const button = (page, name) => page.getByRole('button', { name, exact: true });
const said = (page, field) => page.locator(`[data-said="${field}"]`);
const phone = (page) => page.frameLocator('.phone:not(.phone-coming)');

async function signIn(page, language = 'en') {
  const command = ['studio', 'link', '--merchant', CODE.merchant_id, '--json'];
  const [address, code] = JSON.parse(await portico(...command)).link.split('#');
  await page.goto(`${address}?lang=${language}`);
  await page.locator('#code').fill(code);
  await page.locator('form[data-sign-in] [type=submit]').click();
  await page.waitForURL(`${SHOP}/studio`);
}

/** Everything as it was before anybody worked on it. */
async function start(page) {
  await signIn(page);
  const fields = page.locator('.editor input[type=text]');
  const filled = await fields.evaluateAll((all) => all.filter(({ value }) => value).map(({ id }) => id));
  for (const id of filled) await page.locator(`#${id}`).fill('');
  for (const [name, value] of [['corners', 'soft'], ['density', 'normal'], ['font', 'system'], ['button', 'pay'], ['layout', 'name']]) {
    await page.locator(`.editor input[name=${name}][value=${value}]`).check({ force: true });
  }
  for (const name of ['Remove: Logo', 'Remove: Picture across the page']) {
    const remove = page.getByRole('button', { name, exact: true });
    if (await remove.count()) await press(page, remove);
  }
  await press(page, button(page, 'Publish'));
}

/** Presses a button whose answer is the editor again. What is noted in the history beforehand is no answer. */
async function press(page, what) {
  await Promise.all([page.waitForEvent('load'), what.click()]);
}

const picture = (page, name, options = {}) =>
  page.screenshot({ path: join(OUTPUT, `studio-editor-${name}.png`), animations: 'disabled', ...options });

async function assertNothingSticksOut(page) {
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
}

const styleOf = (page, selector, property) => phone(page).locator(selector)
  .evaluate((element, name) => getComputedStyle(element)[name], property)
  .catch(() => 'not there yet');

describe('a merchant dresses the page', () => {
  inWallet('from an example to a published page', DESK, async ({ page, t }) => {
    await start(page);
    const entries = await page.evaluate(() => history.length);
    await button(page, 'Bookshop').click();
    await until('the phone wears the example', async () => await styleOf(page, '.pay-button', 'backgroundColor') === 'rgb(122, 31, 43)');
    assert.equal(await page.locator('#accent').inputValue(), '#7a1f2b');
    await page.getByText('Not saved yet').waitFor();

    const followed = page.evaluate(() => new Promise((resolve) => {
      const before = performance.now();
      const look = () => {
        const inside = document.querySelector('.phone:not(.phone-coming)')?.contentDocument;
        const button = inside?.querySelector('.pay-button');
        const colour = button && inside.defaultView.getComputedStyle(button).backgroundColor;
        if (colour === 'rgb(11, 110, 79)') resolve(performance.now() - before);
        else requestAnimationFrame(look);
      };
      look();
    }));
    await page.locator('#accent').fill('#0b6e4f');
    t.diagnostic(`the phone followed after ${Math.round(await followed)} ms`);
    await page.locator('#ink').fill('#ffd54a');
    await said(page, 'ink').filter({ hasText: 'contrast' }).waitFor();
    await page.getByRole('status').filter({ hasText: '#ffd54a' }).waitFor({ state: 'attached' });
    await picture(page, 'pale');
    await page.locator('#ink').fill('#14161f');
    await until('nothing is said any more', async () => !(await said(page, 'ink').textContent()));
    assert.equal(await page.evaluate(() => history.length), entries, 'the way back stays as long as it was');

    await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) });
    await page.locator('.frame-logo img').waitFor();
    await phone(page).locator('.shop-logo img').waitFor();
    await page.getByLabel('Picture across the page', { exact: true }).last()
      .setInputFiles({ name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
    await said(page, 'cover').filter({ hasText: 'Give an SVG, PNG' }).waitFor();

    const welcome = page.locator('[data-line=welcome]');
    await welcome.getByText('In other languages').click();
    await page.locator('#welcome-0-language').selectOption('en');
    await page.locator('#welcome-0').fill('Welcome to the tea house');
    const rows = welcome.locator('[data-more] [data-row]');
    assert.equal(await rows.locator('select:has(option[value=en]:checked)').count(), 0, 'no language is asked for twice');
    const japanese = rows.filter({ has: page.locator('select:has(option[value=ja]:checked)') });
    await japanese.locator('input').fill('ようこそ、茶房へ');
    await page.locator('#view-language').selectOption('ja');
    await phone(page).getByText('ようこそ、茶房へ').waitFor();
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await until('the phone is dark', async () => await styleOf(page, 'html', 'colorScheme') === 'dark');
    await picture(page, 'filled', { fullPage: true });
    await page.getByLabel('Page', { exact: true }).selectOption('paid');
    await phone(page).locator('[data-view=paid]').waitFor();

    await press(page, button(page, 'Publish'));
    await page.getByText('Published by you').waitFor();
    await picture(page, 'published');
  });

  for (const [language, words] of [['en', 'Welcome to the tea house'], ['ja', 'ようこそ、茶房へ']]) {
    inWallet(`and customers see it, in ${language}`, async ({ page }) => {
      await page.goto(`${CODE.link}?lang=${language}`);
      await page.getByText(words).waitFor();
      const [width, height] = await page.locator('.shop-logo img').evaluate((image) => [image.naturalWidth, image.height]);
      assert.ok(width > 0 && height > 0, 'the logo is there');
      const colour = await page.locator('.pay-button').evaluate((element) => getComputedStyle(element).backgroundColor);
      assert.equal(colour, 'rgb(11, 110, 79)');
      await picture(page, `customer-${language}`);
    });
  }

  inWallet('without scripts: shows, is told what is wrong, saves and publishes', { ...DESK, scripts: false }, async ({ page }) => {
    await start(page);
    await page.locator('#accent').fill('green');
    await button(page, 'Save draft').last().click();
    await page.getByRole('alert').waitFor();
    await said(page, 'accent').filter({ hasText: 'Write a colour' }).waitFor();
    assert.equal(await page.locator('#accent').inputValue(), 'green');
    await page.locator('#accent').fill('#552288');
    await page.locator('#footer-0').fill('Open until nine');
    await button(page, 'Show my changes').click();
    await phone(page).getByText('Open until nine').waitFor();
    await press(page, button(page, 'Save draft').last());
    await page.getByText('Draft, not yet seen by customers').waitFor();
    await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) });
    await press(page, button(page, 'Upload: Logo'));
    await page.locator('.frame-logo img').waitFor();
    await press(page, button(page, 'Publish'));
    await page.getByText('Published by you').waitFor();
    await page.goto(`${CODE.link}?lang=en`);
    await page.getByText('Open until nine').waitFor();
    await page.goBack();
    await press(page, button(page, 'Tea house'));
    assert.equal(await page.locator('#accent').inputValue(), '#2f5d46');
    assert.equal(await page.locator('#footer-0').inputValue(), 'Open until nine');
    await press(page, button(page, 'Discard draft'));
    assert.equal(await page.locator('#accent').inputValue(), '#552288');
  });

  inWallet('with the keyboard alone', DESK, async ({ page }) => {
    await start(page);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.value);
    const tab = async (to) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await focused() === to) return;
      }
      assert.fail(`the keyboard doesn't reach ${to}`);
    };
    await page.locator('#content').focus();
    await tab('pharmacy');
    await page.keyboard.press('Enter');
    await until('the example is in the form', async () => await page.locator('#accent').inputValue() === '#00708a');
    await tab('accent');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('#774411');
    await tab('name');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('[name=layout]:checked').getAttribute('value'), 'logo-left');
    await tab('welcome-0');
    await page.keyboard.type('Hello');
    await until('the phone follows', async () => (await phone(page).locator('.welcome').textContent().catch(() => '')) === 'Hello');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.getByText('Draft, not yet seen by customers').waitFor();
    assert.equal(await page.locator('#accent').inputValue(), '#774411');
    assert.equal(await page.locator('#welcome-0').inputValue(), 'Hello');
    await press(page, button(page, 'Discard draft'));
  });
});

describe('the editor', () => {
  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    for (const [name, where] of [['desk', DESK], ['phone', HAND]]) {
      inWallet(`breaks no rule of accessibility at a ${name}, ${light}`, { ...where, dark }, async ({ page }) => {
        await start(page);
        await phone(page).locator('.pay-button').waitFor();
        await assertNothingFound(page);
        await picture(page, `${name}-${light}`, { fullPage: true });
        await page.locator('#accent').fill('#ffd54a');
        await page.locator('#terms').fill('tea');
        await said(page, 'terms').filter({ hasText: 'https://' }).waitFor();
        for (const fold of await page.locator('.fold > summary').all()) await fold.click();
        await assertNothingFound(page);
        await picture(page, `${name}-${light}-open`, { fullPage: true });
        if (name === 'phone') {
          await page.getByRole('link', { name: 'Preview' }).click();
          await picture(page, `${name}-${light}-preview`);
        }
        await page.evaluate(() => document.querySelector('[data-editor]').reset());
      });
    }
  }

  inWallet('fits a phone of 320 px in every language it has', { ...HAND, size: { width: 320, height: 640 } }, async ({ page }) => {
    await start(page);
    for (const tag of ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh-HK']) {
      await page.goto(`${SHOP}/studio?lang=${tag}`);
      await phone(page).locator('.pay-button').waitFor();
      await assertNothingSticksOut(page);
    }
    await picture(page, '320', { fullPage: true });
  });
});
