// A board is scanned with the phone's camera in the office, where the browser can; elsewhere there is no such button.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { SHOP, TOGETHER, inWallet } from './support.mjs';
import { HAND, asOwner, assertNothingFound, button } from './support/office.mjs';

/** A browser that reads what it is told, with a camera that shows a wall. */
const withCamera = (page, reads) => page.addInitScript((reads) => {
  window.seen = 0;
  window.BarcodeDetector = class {
    static getSupportedFormats() { return Promise.resolve(['qr_code']); }
    detect() {
      const rawValue = reads[Math.min(window.seen, reads.length - 1)];
      window.seen += 1;
      return Promise.resolve(rawValue ? [{ rawValue }] : []);
    }
  };
  navigator.mediaDevices.getUserMedia = () => {
    const wall = document.createElement('canvas');
    wall.getContext('2d').fillRect(0, 0, 8, 8);
    window.camera = wall.captureStream();
    return Promise.resolve(window.camera);
  };
}, reads);

const isOff = (page) => page.evaluate(() => window.camera.getTracks().every((track) => track.readyState === 'ended'));

describe('the camera', TOGETHER, () => {
  inWallet('finds the board that it is held over', HAND, async ({ page }) => {
    await withCamera(page, [null, 'https://example.com/', `${SHOP}/c/7F3K92M4XQ`]);
    await asOwner(page);
    const answer = await page.goto(`${SHOP}/office/boards`);
    assert.match(answer.headers()['permissions-policy'], /camera=\(self\)/);
    await button(page, 'Scan with the camera').click();
    await page.waitForURL(/boards\/find\?code=7F3K92M4XQ/);
    assert.equal(await page.getByLabel('What stands on it').inputValue(), '7F3K92M4XQ');
  });

  inWallet('is off again when it is told so, and says what it can’t do', HAND, async ({ page }) => {
    await withCamera(page, [null, 'https://example.com/']);
    await asOwner(page);
    await page.goto(`${SHOP}/office/boards`);
    await button(page, 'Scan with the camera').click();
    await page.getByText('That is none of our codes').waitFor();
    await assertNothingFound(page);
    await button(page, 'Stop the camera').click();
    assert.equal(await isOff(page), true);
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('not allowed'));
    });
    await button(page, 'Scan with the camera').click();
    await page.getByText('The camera can’t be used').waitFor();
  });

  inWallet('is not offered where the browser reads no codes, nor anywhere else', HAND, async ({ page }) => {
    await page.addInitScript(() => { delete window.BarcodeDetector; });
    await asOwner(page);
    await page.goto(`${SHOP}/office/boards`);
    assert.equal(await button(page, 'Scan with the camera').isVisible(), false);
    const other = await page.goto(`${SHOP}/office/codes`);
    assert.match(other.headers()['permissions-policy'], /camera=\(\)/);
  });
});
