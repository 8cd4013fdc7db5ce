// Amounts as we write them, against a formatter that isn't ours: the one of this very Node. Both
// have their facts from Unicode's CLDR, so they are compared where they have the same edition.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** The edition our table is made of (xtask/src/cldr.rs). */
const EDITION = '48';
const OTHER = process.versions.cldr?.split('.')[0] !== EDITION && `this Node has CLDR ${process.versions.cldr}`;

/**
 * Where the two may differ, as `language currency`, with the reason. None do in edition 48; what
 * is listed and agrees is told, too.
 */
const ACCEPTED = new Map();

/** Written and held by the tests of `app/src/i18n/numbers`. */
const SAMPLE = JSON.parse(readFileSync(new URL('../amounts.json', import.meta.url), 'utf8'));

/** The same amount in the words of Node; the number of decimals is the wire's, not CLDR's. */
function inNode(language, currency, plain) {
  const decimals = plain.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(language, {
    style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals,
  }).format(plain);
}

describe('amounts are written as another formatter writes them', { skip: OTHER }, () => {
  for (const [language, amounts] of Object.entries(SAMPLE)) {
    test(language, () => {
      assert.ok(amounts.length > 150);
      for (const line of amounts) {
        const [, currency, plain, ours] = /^(\S+) (\S+) (.+)$/s.exec(line);
        const same = ours === inNode(language, currency, plain);
        const accepted = ACCEPTED.has(`${language} ${currency}`);
        assert.equal(same, !accepted, `${line}, and not ${inNode(language, currency, plain)}`);
      }
    });
  }
});
