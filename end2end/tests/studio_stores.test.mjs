// A store's own look in the studio: whatever is pressed, the address goes on saying whose look it is.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';

import { OUTPUT, SHOP, inWallet } from './support.mjs';
import { DESK, signIn } from './support/desk.mjs';
import { portico } from './support/operator.mjs';

async function twoStores(id) {
  const file = join(OUTPUT, `${id}.toml`);
  const store = (name) => `
[[merchant.store]]
id = "${id}-${name}"
name = "${name}"
currency = "USD"
time_zone = "America/New_York"
language = "en"
code = [{ label = "${id} ${name}", max = "500.00" }]
`;
  await writeFile(file, `[[merchant]]\nid = "${id}"\nname = "Two stores"\nmcc = "5499"\n${store('Bar')}${store('Hall')}`);
  await portico('apply', file);
  return id;
}

const MERCHANT = await twoStores('M-TWO');
const BAR = `look=${MERCHANT}-Bar`;
const button = (page, name) => page.getByRole('button', { name, exact: true }).last();

describe('a store’s own look', () => {
  for (const scripts of [true, false]) {
    inWallet(`is what the address says after every step, ${scripts ? 'with' : 'without'} scripts`, { ...DESK, scripts, expected: [/422/, /409/] }, async ({ page }) => {
      const isBars = async (what) => {
        assert.ok(page.url().includes(BAR), `${what}: ${page.url()}`);
        assert.equal(await page.locator('#look input[name=look_of]').inputValue(), `${MERCHANT}-Bar`, what);
      };
      const press = async (name) => {
        await Promise.all([page.waitForEvent('load'), button(page, name).click()]);
      };
      await signIn(page, MERCHANT);
      await page.goto(`${SHOP}/studio?${BAR}`);
      if (await button(page, 'Give this store a look of its own').isVisible()) await press('Give this store a look of its own');
      await isBars('begun');
      await page.locator('#accent').fill('#0b6e4f');
      await press('Save draft');
      await isBars('saved');
      await page.reload();
      await isBars('loaded again');
      assert.equal(await page.locator('#accent').inputValue(), '#0b6e4f');
      await page.locator('#accent').fill('teal, perhaps');
      await press('Publish');
      await page.locator('[data-wrong]').waitFor();
      await isBars('wrong');
      await page.locator('#accent').fill('#7a1f2b');
      await press('Publish');
      await page.getByText('Your customers see this look now.').waitFor();
      await isBars('published');
      await page.reload();
      await isBars('loaded again');
      await page.locator('#accent').fill('#1c3fae');
      await press('Save draft');
      await press('Discard draft');
      await isBars('discarded');
      assert.equal(await page.locator('#accent').inputValue(), '#7a1f2b');
      await page.goto(`${SHOP}/studio/versions?${BAR}`);
      const back = page.getByRole('button', { name: 'Return to this version: 1', exact: true });
      if (await back.count()) {
        await Promise.all([page.waitForEvent('load'), back.first().click()]);
        assert.ok(page.url().includes(BAR), page.url());
      }
      // The shop's own look is as it was.
      await page.goto(`${SHOP}/studio`);
      assert.equal(await page.locator('#accent').inputValue(), '');
    });
  }
});
