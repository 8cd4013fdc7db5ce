// The amount field: keypad, hardware keyboard and clipboard are one control.

import assert from 'node:assert/strict';
import { describe } from 'node:test';

import {
  TOGETHER, atCashier, awake, buttonSays, field, inWallet, pay, payButton,
  problem, sandbox, scan, shows, until,
} from './support.mjs';

const DESK = { touch: false, size: { width: 800, height: 900 } };

/** Declares a test with the page of this currency, awake, and a hardware keyboard. */
function atKeyboard(name, currency, body) {
  inWallet(name, DESK, async (given) => {
    await scan(given.page, currency);
    await awake(given.page);
    await body(given);
  });
}

/** Text that comes at once, as by pasting. */
async function paste(page, text) {
  await field(page).focus();
  await page.keyboard.insertText(text);
}

/** Until this is said beside the field. */
const told = (page, words) => until(`${words} is told`, async () => words.test(await problem(page).innerText()));

/** Where the caret stands in the field. */
const caret = (page) => field(page).evaluate((input) => input.selectionStart);
const putCaret = (page, at) => field(page).evaluate((input, at) => input.setSelectionRange(at, at), at);

describe('an input method', TOGETHER, () => {
  inWallet('is left alone, and the button names what stands there', DESK, async ({ page, context }) => {
    await scan(page, 'HKD');
    await awake(page);
    await field(page).pressSequentially('5');
    const browser = await context.newCDPSession(page);
    await browser.send('Input.imeSetComposition', { text: '００', selectionStart: 2, selectionEnd: 2 });
    assert.equal(await field(page).inputValue(), '5００');
    await buttonSays(page, 'Pay HK$500.00');
    await browser.send('Input.insertText', { text: '０' });
    await shows(page, '50');
    await buttonSays(page, 'Pay HK$50.00');
  });
});

describe('what is typed', TOGETHER, () => {
  atKeyboard('typed digits are grouped and stand on the button', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('1250.5');
    await shows(page, '1,250.5');
    await buttonSays(page, 'Pay HK$1,250.50');
  });

  atKeyboard('a comma is the decimal key too', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('12,5');
    await shows(page, '12,5');
    await buttonSays(page, 'Pay HK$12.50');
  });

  atKeyboard('a third decimal makes it no amount, and is said', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('12.509');
    await shows(page, '12.509');
    await told(page, /HKD has 2 decimals/);
    await buttonSays(page, 'Pay');
    await page.keyboard.press('Backspace');
    await buttonSays(page, 'Pay HK$12.50');
    assert.equal(await field(page).getAttribute('aria-invalid'), 'false');
  });

  atKeyboard('letters, signs and a second mark stay, and are said', 'HKD', async ({ page }) => {
    for (const text of ['1e', '1-', '1.2.', '12x5']) {
      await field(page).fill('');
      await field(page).pressSequentially(text);
      await shows(page, text);
      await told(page, /in digits, such as 12\.50/);
      await buttonSays(page, 'Pay');
    }
  });

  atKeyboard('a key of the keypad for which there is no room says why', 'HKD', async ({ page }) => {
    await page.keyboard.type('12.34');
    await page.locator('[data-key="5"]').click();
    await told(page, /HKD has 2 decimals/);
    await shows(page, '12.34');
    assert.equal(await field(page).getAttribute('aria-invalid'), 'false', 'the amount is right');
    await buttonSays(page, 'Pay HK$12.34');
    await page.locator('[data-key=delete]').click();
    await until('nothing is told', async () => (await problem(page).innerText()).trim() === '');
  });

  atKeyboard('without decimals there is no mark and a key for two zeros', 'JPY', async ({ page }) => {
    await field(page).pressSequentially('12.5');
    await shows(page, '12.5');
    await told(page, /JPY has no decimals/);
    await buttonSays(page, 'Pay');
    assert.equal(await page.locator('[data-key=mark]').count(), 0);
    await field(page).fill('125');
    await page.locator('[data-key="00"]').click();
    await shows(page, '12,500');
    await buttonSays(page, 'Pay ¥12,500');
  });

  atKeyboard('three decimals can be typed where there are three', 'KWD', async ({ page }) => {
    await field(page).pressSequentially('1.234');
    await buttonSays(page, 'Pay KWD 1.234');
    await field(page).fill('');
    await field(page).pressSequentially('1,250');
    await told(page, /without a thousands separator/);
    await buttonSays(page, 'Pay');
  });

  for (const [digits, script] of [['١٢٫٥', 'Arabic'], ['१२.५', 'Devanagari'], ['１２．５', 'full-width']]) {
    atKeyboard(`${script} digits are understood`, 'HKD', async ({ page }) => {
      await field(page).pressSequentially(digits);
      await shows(page, '12.5');
      await buttonSays(page, 'Pay HK$12.50');
    });
  }

  atKeyboard('a pasted amount is read as it is written', 'HKD', async ({ page }) => {
    await paste(page, '1,250.50');
    await shows(page, '1,250.50');
    await buttonSays(page, 'Pay HK$1,250.50');
  });

  atKeyboard('a pasted text that is no amount stays, and is said', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('7');
    await field(page).selectText();
    await paste(page, 'call 555-0100');
    await shows(page, 'call 555-0100');
    await told(page, /in digits/);
    await buttonSays(page, 'Pay');
  });

  atKeyboard('a pasted amount takes the place of all there was', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('1250');
    await field(page).selectText();
    await paste(page, '1,25');
    await buttonSays(page, 'Pay HK$1.25');
  });

  for (const text of ['HK$50.00', '50元', 'hkd 50', '50,00 $']) {
    atKeyboard(`“${text}” is pasted as fifty`, 'HKD', async ({ page }) => {
      await paste(page, text);
      await shows(page, text);
      await buttonSays(page, 'Pay HK$50.00');
    });
  }

  atKeyboard('the caret stays where somebody edits', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('12345');
    await shows(page, '12,345');
    await putCaret(page, 2);
    await page.keyboard.type('9');
    await shows(page, '129,345');
    assert.equal(await caret(page), 3);
    await page.keyboard.press('Backspace');
    await shows(page, '12,345');
    assert.equal(await caret(page), 2);
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await shows(page, '2,345');
    assert.equal(await caret(page), 0);
  });

  atKeyboard('Backspace next to a group mark takes the digit before it', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('1234');
    await putCaret(page, 2);
    await page.keyboard.press('Backspace');
    await until('a digit is gone', async () => ['234', '1,234'].includes(await field(page).inputValue()));
    await page.keyboard.press('Backspace');
    await shows(page, '234');
  });

  atKeyboard('everything can be taken back', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('12.5');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Backspace');
    await shows(page, '');
    await buttonSays(page, 'Pay');
  });
});

describe('a keyboard without the field', TOGETHER, () => {
  atKeyboard('keys count when nothing has the focus, and Enter pays', 'HKD', async ({ page }) => {
    await page.keyboard.type('12,57');
    await page.keyboard.press('Backspace');
    await shows(page, '12.5');
    await page.keyboard.press('Enter');
    await atCashier(page);
  });

  atKeyboard('digits of any script count when nothing has the focus', 'HKD', async ({ page }) => {
    await page.evaluate(() => {
      for (const key of '٣４.५') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await shows(page, '34.5');
    await buttonSays(page, 'Pay HK$34.50');
  });

  atKeyboard('Escape empties the amount', 'HKD', async ({ page }) => {
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await shows(page, '');
  });

  atKeyboard('Enter in the field pays', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('8.25');
    await field(page).press('Enter');
    await atCashier(page);
  });

  atKeyboard('keys still count after a key of the keypad was clicked', 'HKD', async ({ page }) => {
    await page.locator('[data-key="4"]').click();
    await page.keyboard.type('2.5');
    await shows(page, '42.5');
  });

  atKeyboard('keys typed into the note stay there', 'HKD', async ({ page }) => {
    await page.getByText('Add a note').click();
    await page.getByLabel('Note for the shop').pressSequentially('2 teas');
    assert.equal(await field(page).inputValue(), '');
  });

  atKeyboard('a shortcut of the browser stays one', 'HKD', async ({ page }) => {
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+2');
    assert.equal(await field(page).inputValue(), '');
  });
});

describe('the limits', TOGETHER, () => {
  atKeyboard('too much is said at once and taken back as soon as it isn’t', 'HKD', async ({ page }) => {
    await field(page).pressSequentially('6000');
    await until('the problem is told', async () => /HK\$5,000\.00/.test(await problem(page).innerText()));
    assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
    await page.keyboard.press('Backspace');
    await until('the problem is gone', async () => (await problem(page).innerText()).trim() === '');
    assert.equal(await field(page).getAttribute('aria-invalid'), 'false');
  });

  atKeyboard('too little is said when it is sent, and nothing is', 'HKD', async ({ page }) => {
    const made = await sandbox.paymentsMade(50, async () => {
      await field(page).pressSequentially('0.50');
      assert.equal((await problem(page).innerText()).trim(), '', 'not while typing');
      await page.keyboard.press('Enter');
      await until('the problem is told', async () => /HK\$1\.00/.test(await problem(page).innerText()));
    });
    assert.deepEqual(made, []);
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
  });

  atKeyboard('no amount is asked for', 'HKD', async ({ page }) => {
    await payButton(page).click();
    await page.getByText('Please enter an amount.').waitFor();
    assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
  });

  for (const [amount, told] of [
    ['0.50', /smallest amount here is HK\$1\.00/],
    ['6,000', /largest amount here is HK\$5,000\.00/],
    ['12.505', /HKD has 2 decimals/],
    ['twelve', /in digits, such as 12\.50/],
    ['-5', /without a minus sign/],
  ]) {
    inWallet(`without scripts “${amount}” comes back with what is wrong`, { scripts: false }, async ({ page }) => {
      await scan(page, 'HKD');
      const attempt = await page.locator('[name=attempt]').inputValue();
      await pay(page, amount);
      await until('the problem is told', async () => told.test(await problem(page).innerText()));
      assert.equal(await field(page).inputValue(), amount, 'what was typed is still there');
      assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
      assert.equal(await page.locator('[name=attempt]').inputValue(), attempt);
    });
  }

  inWallet('without scripts a corrected form is paid', { scripts: false }, async ({ page }) => {
    await scan(page, 'HKD');
    await page.getByText('Add a note').click();
    await page.getByLabel('Note for the shop').fill('Table 3');
    await pay(page, '0.10');
    assert.equal(await page.getByLabel('Note for the shop').inputValue(), 'Table 3');
    await pay(page, '10,5');
    await atCashier(page);
    assert.match(await page.locator('.amount').innerText(), /10\.50/);
  });
});
