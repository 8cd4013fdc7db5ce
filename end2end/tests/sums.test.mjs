// The number staff reads off a stranger's phone is never broken: every currency's amounts, as every
// language writes them, stand on one line of the narrowest phone, however large the text.
//
// Looked for are lines, not overflow: a broken number fits.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe } from 'node:test';

import { SHOP, TOGETHER, awake, field, inWallet, payButton, scan, tap } from './support.mjs';

const NARROW = { width: 320, height: 568 };
const LANGUAGES = readdirSync(new URL('../../locales', import.meta.url)).filter((name) => name !== 'order');
assert.ok(LANGUAGES.length >= 30, LANGUAGES.join(' '));

/** Amounts that take more than one line, or leave the window. Runs in the browser. */
function broken(sizes) {
  const found = [];
  for (const size of sizes) {
    document.documentElement.style.fontSize = `${size}%`;
    for (const amount of document.querySelectorAll('.sum bdi, .button bdi')) {
      const range = document.createRange();
      range.selectNodeContents(amount);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      // Pieces of one line stand beside each other, whatever their direction.
      const lines = rects.some((one) => rects.some((other) => one.bottom <= other.top + 1));
      const right = Math.max(...rects.map((rect) => rect.right));
      const left = Math.min(...rects.map((rect) => rect.left));
      const what = `${size} %: ${amount.closest('[class]').className}: ${amount.textContent}`;
      if (rects.length === 0 || lines) found.push(`${what} is broken`);
      else if (left < 0 || right > window.innerWidth) found.push(`${what}: ${left} to ${right}`);
    }
  }
  return found;
}

describe('amounts stand on one line', TOGETHER, () => {
  for (const tag of LANGUAGES) {
    inWallet(`as ${tag} writes them`, { size: NARROW, scripts: true }, async ({ page }) => {
      await page.goto(`${SHOP}/gallery/amounts?lang=${tag}`);
      assert.ok((await page.locator('.headline-amount').count()) > 300);
      assert.deepEqual(await page.evaluate(broken, [100, 130, 150, 200]), []);
    });
  }

  for (const large of [100, 200]) {
    inWallet(`while they are typed, text at ${large} %`, { size: NARROW }, async ({ page }) => {
      for (const language of ['en', 'ar', 'my', 'fr']) {
        await scan(page, 'MYR', language);
        await awake(page);
        await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), large);
        await tap(page, '123456789012.55');
        const [text, room] = await field(page).evaluate((input) => [input.scrollWidth, input.clientWidth]);
        assert.ok(text <= room, `${language}: ${text} px of text in ${room} px`);
        const number = await payButton(page).evaluate((button) => {
          const text = button.firstChild;
          const { index, 0: found } = /[\p{Nd}.,٫٬\u{202f}]{9,}/u.exec(text.data);
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + found.length);
          return [...range.getClientRects()].filter(({ width }) => width > 0).length;
        });
        assert.equal(number, 1, `${language}: ${await payButton(page).innerText()}`);
      }
    });
  }
});
