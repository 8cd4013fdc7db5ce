// A merchant's browser in the studio: how it gets in, and what every page there has to keep.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';

import { OUTPUT, SHOP } from './environment.mjs';
import { portico } from './operator.mjs';

export const DESK = { wallet: 'browser', touch: false, size: { width: 1024, height: 720 } };
export const HAND = { wallet: 'browser', size: { width: 320, height: 640 } };

/** A merchant for one file of tests, so that no other file's looks and drafts are seen there; its id. */
export async function ownMerchant(id) {
  const file = join(OUTPUT, `${id}.toml`);
  await writeFile(file, `
[[merchant]]
id = "${id}"
name = "Corner shop"
mcc = "5499"

[[merchant.store]]
id = "S-${id}"
name = "Corner"
currency = "USD"
time_zone = "America/New_York"
language = "en"
code = [{ label = "${id}", max = "500.00" }]
`);
  await portico('apply', file);
  return id;
}

/** Signs a browser in to a merchant's studio, in English. */
export async function signIn(page, merchant) {
  const said = JSON.parse(await portico('studio', 'link', '--merchant', merchant, '--json'));
  await page.goto(`${said.link.replace('#', '?lang=en#')}`);
  // Without scripts the link is pasted.
  const field = page.locator('#code');
  if (await field.isVisible()) await field.fill(said.link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${SHOP}/studio`);
}

/**
 * Fails with every rule of accessibility that is broken, and where. Pages in frames are customers',
 * and have tests of their own; two of them side by side have the same landmarks.
 * A frame that goes while its rules are being looked at is no finding, so it is waited for.
 */
export async function assertNothingFound(page) {
  await page.locator('.phone-coming').waitFor({ state: 'detached' });
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
}
