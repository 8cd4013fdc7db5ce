// What a screen reader is told, and what axe finds wrong: nothing.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import {
  CODES, SHOP, TOGETHER, WAYS, atCashier, atResult, awake, counter, field, inWallet, pay, payAndSee, payButton,
  problem, scan, tap, until,
} from './support.mjs';

/** Fails with every rule that is broken, and where. In the dark only colours are different. */
async function assertNothingFound(page, { dark }) {
  const axe = new AxeBuilder({ page });
  if (dark) axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
  assert.deepEqual(found, []);
}

describe('axe finds nothing', TOGETHER, () => {
  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';

    for (const language of ['en', 'zh-Hans', 'ja']) {
      inWallet(`on the amount page, ${light}, in ${language}`, { dark }, async ({ page }) => {
        await scan(page, 'HKD', language);
        await awake(page);
        await assertNothingFound(page, { dark });
        await tap(page, '6000');
        await until('the problem is told', async () => (await problem(page).innerText()).trim() !== '');
        await assertNothingFound(page, { dark });
      });
    }

    // Without its scripts, as far as axe, a script itself, can look at such a page.
    const asleep = { ...WAYS['with the WASM blocked'], dark };
    inWallet(`on a form that came back with a problem, ${light}`, asleep, async ({ page }) => {
      await scan(page, 'HKD');
      await page.locator('.key:not([disabled])').first().waitFor();
      await pay(page, '0.10');
      await page.locator('[aria-invalid=true]').waitFor();
      await assertNothingFound(page, { dark });
    });

    inWallet(`on the paid page and before paying the same again, ${light}`, { dark }, async ({ page }) => {
      await payAndSee(page, ['HKD', '14.10'], 'paid');
      await assertNothingFound(page, { dark });
      await scan(page, 'HKD');
      await pay(page, '14.10');
      await page.getByText('Pay again?').waitFor();
      await assertNothingFound(page, { dark });
    });

    inWallet(`on the waiting page and the unfinished page, ${light}`, { dark }, async ({ page }) => {
      await payAndSee(page, ['HKD', '14.20'], 'waiting', 'leave');
      await assertNothingFound(page, { dark });
      await scan(page, 'HKD');
      await page.getByText('Unfinished payment').waitFor();
      await assertNothingFound(page, { dark });
    });

    inWallet(`on the checking page, ${light}`, { dark }, async ({ page }) => {
      await scan(page, 'HKD');
      await pay(page, '199.18');
      await atResult(page, 'checking');
      await assertNothingFound(page, { dark });
    });

    inWallet(`on the declined page, ${light}`, { dark }, async ({ page }) => {
      await scan(page, 'HKD');
      await pay(page, '199.05');
      await atResult(page, 'declined');
      await assertNothingFound(page, { dark });
    });

    inWallet(`on the page that names the wallet needed, ${light}`, { dark, wallet: 'browser' }, async ({ page }) => {
      await scan(page, 'HKD');
      await assertNothingFound(page, { dark });
    });

    inWallet(`on pages with offers, ${light}`, { dark }, async ({ page }) => {
      for (const label of ['Gift cards', 'Set menus', 'Tour ticket']) {
        await page.goto(`${counter(label).link}?lang=en`);
        await assertNothingFound(page, { dark });
      }
    });

    inWallet(`on problem pages, ${light}`, { dark }, async ({ page }) => {
      const withdrawn = CODES.find((code) => !code.enabled).link;
      for (const address of [`${SHOP}/c/NOTHING`, `${SHOP}/nowhere`, withdrawn]) {
        await page.goto(`${address}?lang=en`);
        await assertNothingFound(page, { dark });
      }
    });
  }
});

describe('a screen reader is told', TOGETHER, () => {
  inWallet('what the field is for, in which currency, and within which limits', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
    assert.equal(await amount.count(), 1);
    const described = await describedBy(amount);
    assert.match(described, /HK\$/);
    assert.match(described, /From HK\$1\.00 to HK\$5,000\.00/);
    assert.equal(await amount.getAttribute('aria-invalid'), 'false');
  });

  inWallet('what each key does', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    const keypad = page.getByRole('group', { name: 'Keypad' });
    const names = [...'0123456789', 'Decimal point', 'Delete last digit'];
    for (const name of names) {
      assert.equal(await keypad.getByRole('button', { name, exact: true }).count(), 1, name);
    }
    assert.equal(await keypad.getByRole('button').count(), names.length);
  });

  inWallet('the amount after each key of the keypad', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    await tap(page, '12.5');
    const heard = page.locator('#heard[role=status]');
    await until('it hears the amount', async () => (await heard.textContent()) === 'HK$12.5');
    await page.getByRole('button', { name: 'Pay HK$12.50' }).waitFor();
  });

  inWallet('a problem as it appears, and which field it is about', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    await tap(page, '6000');
    await page.getByRole('status').filter({ hasText: 'The largest amount here is' }).waitFor();
    assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
    assert.match(await describedBy(field(page)), /The largest amount here is/);
  });

  inWallet('problems by a line that it has met before', async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    // Hidden while empty, it would be a new part of the page and not a change in it.
    const display = await problem(page).evaluate((line) => [line.textContent.trim(), getComputedStyle(line).display]);
    assert.deepEqual(display, ['', 'block']);
    assert.equal(await page.locator('#problem[role=status]').count(), 1);
  });

  inWallet('how a payment stands, and when that changes', async ({ page }) => {
    await scan(page, 'HKD');
    await pay(page, '199.08');
    await atCashier(page);
    await page.locator('button[value=leave]').click();
    await atResult(page, 'waiting');
    const status = page.getByRole('status').filter({ hasText: 'Waiting for your wallet' });
    assert.match(await status.innerText(), /HK\$199\.08/);
  });

  for (const tag of ['en', 'zh-Hans', 'ja']) {
    inWallet(`the page’s language, ${tag}, and those of the others’ names`, { scripts: false }, async ({ page }) => {
      await scan(page, 'HKD', tag);
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      const all = page.locator('.languages button');
      const tags = await all.evaluateAll((buttons) => buttons.map(({ lang }) => lang));
      assert.ok(['en', 'ja', 'zh-Hans'].every((known) => tags.includes(known)), tags.join(' '));
      const current = await page.locator('.languages [aria-current]').evaluateAll((own) => own.map(({ lang }) => lang));
      assert.deepEqual(current, [tag]);
    });
  }

  inWallet('where the focus is, and it can be seen', { touch: false }, async ({ page }) => {
    await scan(page, 'HKD');
    await awake(page);
    const unseen = [];
    for (let stops = 0; stops < 17; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return undefined;
        // The field shows its focus by its line.
        const shown = element.id === 'amount' ? element.parentElement : element;
        const { outlineStyle, borderBottomColor } = getComputedStyle(shown);
        shown.blur?.();
        element.blur();
        const calm = getComputedStyle(shown).borderBottomColor;
        element.focus();
        return { name: element.outerHTML.slice(0, 60), seen: outlineStyle !== 'none' || borderBottomColor !== calm };
      });
      if (stop && !stop.seen) unseen.push(stop.name);
    }
    assert.deepEqual(unseen, []);
  });
});

/** The texts of the elements that describe this one. */
const describedBy = (locator) =>
  locator.evaluate((element) =>
    element.getAttribute('aria-describedby').split(' ')
      .map((id) => document.getElementById(id)?.textContent).join(' | '));
