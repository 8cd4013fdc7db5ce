// Looks over time, as a merchant sees them: what was published, going back, and a look as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { OUTPUT, SHOP, counter, inWallet, until } from './support.mjs';
import { portico } from './support/operator.mjs';

const CODE = counter('Gift cards');
const DESK = { wallet: 'browser', touch: false, size: { width: 1024, height: 720 } };
const HAND = { wallet: 'browser', size: { width: 320, height: 640 } };

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function signIn(page) {
  const made = await portico('studio', 'link', '--merchant', CODE.merchant_id, '--json');
  const [address, code] = JSON.parse(made).link.split('#');
  await page.goto(`${address}?lang=en#${code}`);
  await button(page, 'Sign in').click();
  await page.waitForURL(`${SHOP}/studio`);
}

const versions = async (...words) =>
  JSON.parse(await portico('brand', 'list', '--merchant', CODE.merchant_id, '--json', ...words));

/** Going back is the one way to publish that needs no editor: what a file applied becomes a version. */
async function assertFine(page, name) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
  await page.screenshot({ path: join(OUTPUT, `studio-${name}.png`), animations: 'disabled', fullPage: true });
}

describe('looks over time', () => {
  inWallet('a look from a file is in use before anything is published', DESK, async ({ page }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByRole('heading', { name: 'Look from a file' }).waitFor();
    assert.equal(await page.getByText('In use').count(), 1);
    await assertFine(page, 'versions-file');
  });

  inWallet('a look goes out as a file and comes back as the draft', DESK, async ({ page }) => {
    await signIn(page);
    await page.goto(`${SHOP}/studio/versions`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the published look' }).click();
    const file = await (await download).path();
    assert.equal(JSON.parse(await readFile(file, 'utf8')).portico_brand, 1);
    await page.getByLabel('File').setInputFiles(file);
    const text = page.getByLabel('What is in the file');
    await until('the file is read', async () => (await text.inputValue()).includes('portico_brand'));
    await button(page, 'Make it my draft').click();
    await page.waitForURL(`${SHOP}/studio`);
    await page.goto(`${SHOP}/studio/versions`);
    await page.getByText('There is a draft').waitFor();
  });

  inWallet('what is no look is told in words, without scripts too', { ...HAND, scripts: false, expected: [/422/] }, async ({ page }) => {
    await signInByHand(page);
    await page.goto(`${SHOP}/studio/versions?lang=en`);
    await page.getByLabel('What is in the file').fill('{"portico_brand":7}');
    await button(page, 'Make it my draft').click();
    await page.getByRole('alert').filter({ hasText: 'format 7' }).waitFor();
    await assertFine(page, 'versions-refused');
  });

  inWallet('the first of two looks is returned to, and customers see it', HAND, async ({ page }) => {
    const accent = async () => {
      await page.goto(`${SHOP}/c/${CODE.code}`);
      return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
    };
    const first = await accent();
    await signIn(page);
    const { makeTwo } = await import('./support/looks.mjs');
    await makeTwo(page, CODE.merchant_id);
    assert.notEqual(await accent(), first);
    const [newest, , oldest] = await versions();
    assert.equal(newest.in_force, true);
    await page.goto(`${SHOP}/studio/versions?lang=en`);
    await assertFine(page, 'versions');
    await button(page, `Return to this version: ${oldest.version}`).click();
    await page.getByText(`Brought back version ${oldest.version}`).waitFor();
    assert.equal(await accent(), first);
  });
});
