// Somebody of a shop in the office: signing in, looking, and what every page of it must keep.

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';

import { OUTPUT, SHOP, counter } from '../support.mjs';
import { portico } from './operator.mjs';

export const MERCHANT = counter('Set menus').merchant_id;
export const DESK = { wallet: 'browser', touch: false, size: { width: 1280, height: 800 } };
export const HAND = { wallet: 'browser', size: { width: 360, height: 640 } };

export const button = (page, name) => page.getByRole('button', { name, exact: true });

export async function enter(page, link) {
  await page.goto(`${SHOP}/sign-in?lang=en`);
  await page.getByLabel('Link or code').fill(link);
  await button(page, 'Sign in').click();
  await page.waitForURL(`${SHOP}/office`);
}

export async function asOwner(page, name = 'Aiko') {
  const made = await portico('staff', 'link', '--owner', MERCHANT, '--name', name, '--json');
  await enter(page, JSON.parse(made).link);
}

export const picture = (page, name) =>
  page.screenshot({ path: join(OUTPUT, `office-${name}.png`), animations: 'disabled', fullPage: true });

export async function assertNothingFound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
}

export async function assertNothingSticksOut(page) {
  const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window}`);
}
