// Looks over time, as a merchant sees them: what was published, going back, and a look as a file.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
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

/** Brings a look as a file, once it is read. */
async function give(page, look) {
  const file = { name: 'look.json', mimeType: 'application/json', buffer: Buffer.from(look) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await until('the file is read', async () => await page.locator('#look').inputValue() === look);
  await button(page, 'Make it my draft').click();
}

const brand = (...words) => portico('brand', ...words, '--merchant', CODE.merchant_id);
const newest = async () => JSON.parse(await brand('list', '--json'))[0].version;

/** Puts a look with this accent in force, as an operator's file does. */
async function apply(accent) {
  const file = join(OUTPUT, 'look.toml');
  const exported = await portico('export', '--merchant', CODE.merchant_id);
  await writeFile(file, exported.replace(/^accent = "#[0-9a-f]{6}"/m, `accent = "${accent}"`));
  await portico('apply', file);
}

async function assertFine(page, name) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
  await page.screenshot({ path: join(OUTPUT, `studio-${name}.png`), animations: 'disabled', fullPage: true });
}

describe('looks over time', () => {
  inWallet('a look goes out as a file and comes back as the draft', { ...DESK, expected: [/409/] }, async ({ page }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByRole('heading', { name: 'Version 1 In use' }).waitFor();
    await assertFine(page, 'versions-file');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the published look' }).click();
    const file = await (await download).path();
    assert.equal(JSON.parse(await readFile(file, 'utf8')).portico_brand, 1);
    await page.getByLabel('File', { exact: true }).setInputFiles(file);
    const text = page.getByLabel('What is in the file');
    await until('the file is read', async () => (await text.inputValue()).includes('portico_brand'));
    assert.ok(await text.isHidden(), 'a file is enough');
    await give(page, '{"portico_brand":1,"brand":{"layout":"cover"}}');
    await page.waitForURL(`${SHOP}/studio`);
    await page.goto(`${SHOP}/studio/versions`);
    await page.getByText('There is a draft').waitFor();
    await give(page, '{"portico_brand":1,"brand":{"layout":"name"}}');
    await page.getByRole('heading', { name: 'Replace the draft?' }).waitFor();
    await assertFine(page, 'versions-ask');
    await button(page, 'Replace the draft').click();
    await page.waitForURL(`${SHOP}/studio`);
    assert.ok(await page.locator('.editor input[name=layout][value=name]').isChecked());
  });

  inWallet('what is no look is told in words', { ...HAND, expected: [/422/] }, async ({ page }) => {
    await signIn(page);
    await page.goto(`${SHOP}/studio/versions?lang=en`);
    await give(page, '{"portico_brand":7}');
    await page.getByRole('alert').filter({ hasText: 'format 7' }).waitFor();
    await assertFine(page, 'versions-refused');
  });

  inWallet('the first of two looks is returned to, and customers see it', HAND, async ({ page }) => {
    const accent = async () => {
      await page.goto(`${SHOP}/c/${CODE.code}`);
      const root = () => getComputedStyle(document.documentElement).getPropertyValue('--accent');
      return (await page.evaluate(root)).trim();
    };
    const first = await newest();
    assert.equal(await accent(), '#7a1f2b');
    await apply('#2f5d46');
    await apply('#1c3fae');
    assert.equal(await accent(), '#1c3fae');
    await signIn(page);
    await page.goto(`${SHOP}/studio/versions?lang=en`);
    await assertFine(page, 'versions');
    await button(page, `Return to this version: ${first}`).click();
    await page.getByText(`Brought back version ${first}`).waitFor();
    assert.equal(await accent(), '#7a1f2b');
  });
});
