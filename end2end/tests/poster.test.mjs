// Printed codes, read by a decoder that Portico doesn't have: jsQR.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';

import jsqr from 'jsqr';
import { PNG } from 'pngjs';

import { OUTPUT, SHOP, code, inWallet } from './support.mjs';
import { program } from './support/environment.mjs';

// Under CommonJS and ES modules the function is in different places.
const read = jsqr.default ?? jsqr;
const run = promisify(execFile);

/** An ordinary logo. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
  <circle cx="30" cy="30" r="30" fill="#0b6e4f"/><path d="M15 26h30v8a15 15 0 0 1-30 0z" fill="#fff"/></svg>`;

/** What `portico code …` says. Only texts in English: they need no font of this machine. */
async function portico(...words) {
  const env = { ...process.env, PORTICO_PUBLIC_URL: SHOP };
  return run(program('SHOP_PROGRAM'), ['code', ...words], { env });
}

/** What jsQR reads in a PNG. */
function decoded(png) {
  const { data, width, height } = PNG.sync.read(png);
  return read(new Uint8ClampedArray(data), width, height)?.data;
}

/** What has to stand in a code. */
const printed = (currency) => code(currency).link.toUpperCase();

describe('printed codes', { concurrency: 2 }, () => {
  for (const [size, currency, more] of [
    ['a4', 'USD', []],
    ['a5', 'MYR', ['--accent', '#c2410c']],
    ['a6', 'KWD', ['--ink', '#1c3fae']],
    ['sticker', 'USD', []],
    ['a6', 'USD', ['--logo', 'logo.svg', '--logo-covers', '15']],
  ]) {
    test(`a poster of size ${size} ${more.join(' ')} is read by a third decoder`, async () => {
      const name = `poster-${size}-${currency}${more.length > 2 ? '-logo' : ''}.png`;
      const words = [];
      for (const word of more) words.push(word === 'logo.svg' ? await logo() : word);
      const out = join(OUTPUT, name);
      await portico('poster', code(currency).code, '--lang', 'en', '--size', size, '--out', out, ...words);
      assert.equal(decoded(await readFile(out)), printed(currency));
    });
  }

  inWallet('a browser shows the SVG as it was meant', { size: { width: 560, height: 800 }, scale: 1 }, async ({ page }) => {
    const out = join(OUTPUT, 'poster-a5.svg');
    await portico('poster', code('USD').code, '--lang', 'en', '--out', out);
    const svg = (await readFile(out)).toString('base64');
    await page.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" alt="">`);
    await page.locator('img').evaluate((image) => image.decode());
    const seen = await page.screenshot({ path: join(OUTPUT, 'poster-in-browser.png') });
    assert.equal(decoded(seen), printed('USD'));
  });

  test('the code alone is read too, and leads to the shop', async () => {
    const out = join(OUTPUT, 'code.png');
    await portico('qr', code('USD').code, '--out', out);
    const link = decoded(await readFile(out));
    assert.equal(link, printed('USD'));
    const { protocol, host } = new URL(SHOP);
    const answer = await fetch(`${protocol}//${host}${new URL(link).pathname}`);
    assert.equal(answer.status, 200);
  });

  test('a PDF has one page and is light', async () => {
    const out = join(OUTPUT, 'poster.pdf');
    await portico('poster', code('USD').code, '--lang', 'en', '--out', out);
    assert.equal((await readFile(out)).subarray(0, 5).toString(), '%PDF-');
    assert.ok((await stat(out)).size < 100_000);
  });
});

/** The logo as a file. */
async function logo() {
  const file = join(OUTPUT, 'logo.svg');
  await writeFile(file, LOGO);
  return file;
}
