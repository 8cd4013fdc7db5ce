// What looks odd at a counter: a customer with a nought too many is asked before anything is paid, whatever their
// browser can do; the shop is told, and sets the rules.

import assert from 'node:assert/strict';
import { before, describe } from 'node:test';

import { SHOP, WAYS, atCashier, atResult, field, heading, inCashier, inWallet, pay, until } from './support.mjs';
import { HAND, assertNothingFound, assertNothingSticksOut, button, enter, picture } from './support/office.mjs';
import { portico } from './support/operator.mjs';
import { buy, ownStore } from './support/till.mjs';

const RISK = `${SHOP}/office/settings/risk`;
/** So many payments say what is usual. */
const KNOWN = 30;

let link;

const asOwner = async (page) => {
  const made = await portico('staff', 'link', '--owner', 'M-ODD', '--name', 'Aiko', '--json');
  await enter(page, JSON.parse(made).link);
};

const main = async (page) => (await page.locator('main').innerText()).replaceAll('\u{a0}', ' ');

describe('what looks odd', () => {
  before(async () => {
    ({ link } = await ownStore('ODD'));
    for (let made = 0; made < KNOWN; made += 1) await buy(link, '800');
  });

  inWallet('is what owners say: two times what is usual, from now on', { ...HAND, scripts: false }, async ({ page }) => {
    await asOwner(page);
    await page.goto(`${SHOP}/office/settings`);
    await page.getByRole('link', { name: 'What is watched for' }).click();
    await page.waitForURL(RISK);
    const rule = page.getByRole('region', { name: 'Unusually high amounts' });
    await rule.getByLabel('So many times what is usual').fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was saved' }).waitFor();
    await rule.getByLabel('So many times what is usual').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    // What was paid a moment ago is known once the notification was there.
    await until('what is usual', async () => {
      await page.goto(RISK);
      if (/asked above ¥1,600/.test(await main(page))) return true;
      await rule.getByLabel('So many times what is usual').fill('3');
      await page.getByRole('button', { name: 'Save' }).click();
      await rule.getByLabel('So many times what is usual').fill('2');
      await page.getByRole('button', { name: 'Save' }).click();
      await portico('risk', 'look');
      return false;
    });
    await assertNothingSticksOut(page);
    await picture(page, 'risk-phone');
  });

  for (const way of ['with scripts', 'without scripts']) {
    inWallet(`is asked about before anything is paid, ${way}`, WAYS[way], async ({ page }) => {
      await page.goto(`${link}?lang=en`);
      await pay(page, '8000');
      await page.locator('#sure').waitFor();
      assert.equal(await heading(page), 'Is this amount right?');
      assert.match(await main(page), /¥8,000/);
      if (way === 'with scripts') await assertNothingFound(page);
      await picture(page, `sure-customer-${way.replace(' ', '-')}`);
      await button(page, 'No, change it').click();
      await field(page).waitFor();
      assert.match(await field(page).inputValue(), /^8,?000$/);
      // Going back to the question asks for its address, and sends nothing.
      const sent = [];
      const noted = (request) => sent.push(request.method());
      page.on('request', noted);
      await page.goBack();
      await page.locator('#sure').waitFor();
      await page.reload();
      await page.locator('#sure').waitFor();
      assert.deepEqual(sent.filter((method) => method !== 'GET'), []);
      page.off('request', noted);
      await page.goto(`${link}?lang=en`);
      await pay(page, '8000');
      await page.locator('#sure').waitFor();
      await button(page, 'Yes, pay ¥8,000').click();
      await atCashier(page);
      await inCashier(page, 'pay');
      await atResult(page, 'paid');
      // What is usual is asked of nobody.
      await page.goto(`${link}?lang=en`);
      await pay(page, '810');
      await atCashier(page);
    });
  }

  inWallet('is told to the shop once, until somebody has looked', { ...HAND, dark: true }, async ({ page }) => {
    await portico('risk', 'look');
    await asOwner(page);
    await page.getByRole('link', { name: /need you|needs you/ }).click();
    await page.waitForURL(`${SHOP}/office/alarms`);
    const card = page.getByRole('listitem').filter({ hasText: 'unusually high amounts were paid' });
    const told = (await card.innerText()).replaceAll('\u{a0}', ' ');
    assert.match(told, /^\d+ unusually high amounts were paid[^]*Counter 1[^]*Compare it with what was sold/);
    await assertNothingFound(page);
    await assertNothingSticksOut(page);
    await picture(page, 'found-phone-dark');
    await card.getByRole('link', { name: /¥8,000/ }).first().click();
    await page.getByText('¥8,000').first().waitFor();
    await page.goto(`${SHOP}/office/alarms`);
    await card.getByRole('button', { name: /I have looked/ }).click();
    await page.waitForURL(`${SHOP}/office/alarms`);
    await portico('risk', 'look');
    await page.reload();
    assert.equal(await card.count(), 0, 'it goes on, and nobody is told twice');
    await page.goto(RISK);
    await assertNothingFound(page);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await assertNothingSticksOut(page);
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    await assertNothingSticksOut(page);
    await picture(page, 'risk-phone-dark-rtl');
  });

  inWallet('is asked in every language that fits a small phone', async ({ page }) => {
    for (const lang of ['ar', 'de', 'my', 'ja']) {
      await page.goto(`${link}?lang=${lang}`);
      await pay(page, '8000000');
      await page.locator('#sure').waitFor();
      await assertNothingSticksOut(page);
      await picture(page, `sure-${lang}`);
    }
  });
});
