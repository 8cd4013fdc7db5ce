// One browser a file, one fresh context a test, and every page watched: a test fails when a page
// complains, asks a stranger for something or leaves a cookie that isn't ours.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';

import { program } from './support/environment.mjs';
import { WALLETS } from './support/wallets.mjs';
import { Watch } from './support/watch.mjs';

export { CODES, OUTPUT, SANDBOX, SHOP, code, counter } from './support/environment.mjs';
export * as sandbox from './support/sandbox.mjs';
export * from './support/steps.mjs';
export { until } from './support/until.mjs';

/** For `describe`: tests that don't count what others do may run side by side. */
export const TOGETHER = { concurrency: 4 };

/** A usual small phone. */
export const PHONE = { width: 360, height: 640 };

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Much longer than anything takes, for machines that are busy with something else. */
const PATIENCE_MS = 60_000;

let starting;
/** The browser of this file, for pictures that no customer sees. */
export const browser = () => {
  starting ??= chromium.launch({ executablePath: program('CHROMIUM'), args: ARGUMENTS });
  return starting;
};
after(async () => (await starting)?.close());

/** A process of the browser's own died, as it does on a machine that is short of something; a page of ours kills it each time. */
const CRASHED = /Target crashed|Page crashed/;

/** A file that was fetched ahead and that nothing took. */
export const UNUSED = /was preloaded using link preload but not used/;

/**
 * The ways in which a page may have to work. What each is given decides only what the browser
 * does with scripts; the page and the outcome must be the same.
 */
export const WAYS = {
  'with scripts': {},
  'without scripts': { scripts: false },
  'with the WASM blocked': { block: /\.wasm$/, expected: [/ERR_FAILED/] },
  'in a web view without modules': { modules: false },
};

/**
 * Declares a test with a page in a wallet's web view.
 *
 * Options: `wallet` (alipayhk), `scripts` (true), `block` (a pattern of addresses that can't be
 * had), `modules` (true), `size` (PHONE), `touch` (true), `scale` (2), `dark` (false),
 * `expected` (patterns of complaints that belong to the test), `guests` (pattern of origins that
 * may be asked beside shop and sandbox), `cookies` (pattern of their names), `proxy` (a way there).
 */
export function inWallet(name, options, body) {
  if (typeof options === 'function') [options, body] = [{}, options];
  test(name, async (t) => {
    try {
      await inContext(options, body, t);
    } catch (error) {
      if (!CRASHED.test(error?.message)) throw error;
      t.diagnostic(`${error.message.split('\n')[0]}: once more`);
      await inContext(options, body, t);
    }
  });
}

async function inContext(options, body, t) {
  const context = await open(options);
  // What a page asks for at once is for nobody there, which the browser says after a few seconds.
  const isOld = options.scripts === false || options.modules === false;
  const expected = [...(options.expected ?? []), ...(isOld ? [UNUSED] : [])];
  const watch = new Watch(context, { ...options, expected });
  try {
    const page = await context.newPage();
    await body({ page, context, watch, t });
    await watch.check();
  } finally {
    await context.close();
  }
}

async function open(options) {
  const wallet = WALLETS[options.wallet ?? 'alipayhk'];
  assert.ok(wallet, `no wallet ${options.wallet}`);
  const touch = options.touch ?? true;
  const context = await (await browser()).newContext({
    userAgent: wallet.userAgent,
    locale: wallet.locale,
    javaScriptEnabled: options.scripts ?? true,
    viewport: options.size ?? PHONE,
    deviceScaleFactor: options.scale ?? 2,
    isMobile: touch,
    hasTouch: touch,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Hong_Kong',
    proxy: options.proxy,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (options.block) await context.route(options.block, (route) => route.abort());
  if (options.modules === false) await context.route(/\/[cr]\//i, withoutModules);
  return context;
}

/**
 * What a browser that has never heard of modules makes of a page: it takes the module for a
 * language it doesn't know.
 */
async function withoutModules(route) {
  if (route.request().resourceType() !== 'document') return route.continue();
  const answer = await route.fetch({ maxRedirects: 0 });
  const page = await answer.text();
  const old = page.replace('type="module"', 'type="unknown"');
  return route.fulfill({ response: answer, body: old });
}
