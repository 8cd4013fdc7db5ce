// What `cargo xtask e2e` tells its tests.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** A variable that must be there. */
export function program(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run the browser tests with \`cargo xtask e2e\``);
  return value;
}

/** Origin of the shop's pages. */
export const SHOP = program('SHOP_URL');
/** Origin of the sandbox: gateway, cashier and demo phone. */
export const SANDBOX = program('SANDBOX_URL');
/** Folder for pictures. */
export const OUTPUT = program('OUTPUT');
/** Every code of the demo shops, as `portico code list --json` says them. */
export const CODES = JSON.parse(readFileSync(program('CODES'), 'utf8'));

/** The usable code of the demo shop with this currency. */
export function code(currency) {
  const found = CODES.find((code) => code.currency === currency && code.enabled);
  assert.ok(found, `no demo shop takes ${currency}`);
  return found;
}

/** The demo shops' code at the counter with this label. */
export function counter(label) {
  const found = CODES.find((code) => code.label === label);
  assert.ok(found, `no demo shop has a counter ${label}`);
  return found;
}
