// Amounts as we write them, against a formatter that isn't ours: the one of this very Node. Both
// have their facts from Unicode's CLDR, so they are compared where they have the same edition.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** The edition our table is made of (xtask/src/cldr.rs). */
const EDITION = '48';
const OTHER = process.versions.cldr?.split('.')[0] !== EDITION && `this Node has CLDR ${process.versions.cldr}`;

/**
 * Languages in which the two may differ, with the reason. What is listed and agrees is told, too.
 */
const ACCEPTED = new Map([
  ['fr-CH', 'edition 48.2 groups by apostrophes, 48.0 by spaces'],
]);

/** Written and held by the tests of `app/texts/src/numbers`. */
const SAMPLE = JSON.parse(readFileSync(new URL('../amounts.json', import.meta.url), 'utf8'));

/**
 * The same amount in the words of Node; the number of decimals is the wire's, not CLDR's, and what
 * is an amount stays on one line. Where lines run from right to left we keep "HK$" together by a
 * mark at the end, which CLDR doesn't.
 */
function inNode(language, currency, plain) {
  const decimals = plain.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(language, {
    style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals,
  }).format(plain).replaceAll(' ', '\u{a0}');
}

const KNOWN = Intl.NumberFormat.supportedLocalesOf(Object.keys(SAMPLE));

describe('amounts are written as another formatter writes them', { skip: OTHER }, () => {
  for (const language of KNOWN) {
    test(language, () => {
      const amounts = SAMPLE[language];
      assert.ok(amounts.length > 5);
      const differing = amounts.filter((line) => {
        const [, currency, plain, ours] = /^(\S+) (\S+) (.+)$/s.exec(line);
        const theirs = inNode(language, currency, plain);
        return ours !== theirs && ours !== `${theirs}\u{200e}`;
      });
      if (ACCEPTED.has(language)) assert.notEqual(differing.length, 0);
      else assert.deepEqual(differing, []);
    });
  }

  test('nearly all of them were compared', () => {
    const unknown = Object.keys(SAMPLE).filter((language) => !KNOWN.includes(language));
    assert.deepEqual(unknown, ['ht']);
  });
});
