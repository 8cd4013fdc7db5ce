// Days and times as we write them, against a formatter that isn't ours: the one of this very Node.
// Both have their facts from Unicode's CLDR, so every difference between their editions is listed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** Written and held by the tests of `app/texts/src/dates`; ours are of edition 49. */
const SAMPLE = JSON.parse(readFileSync(new URL('../times.json', import.meta.url), 'utf8'));

const MOMENTS = [new Date(Date.UTC(2026, 10, 24, 14, 5)), new Date(Date.UTC(2026, 0, 5, 0, 30))];
const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' };
const TIME = { timeStyle: 'short', timeZone: 'UTC' };

/** Blanks that keep things together as plain ones, and no marks of direction. */
function plain(text) {
  return text.replace(/\s/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
}

function inNode(language) {
  return MOMENTS.flatMap((moment) => [DAY_AND_TIME, TIME].map((style) => (
    plain(new Intl.DateTimeFormat(language, style).format(moment)))));
}

const EDITION = Number(process.versions.cldr?.split('.')[0]);
const OTHER = ![48, 49].includes(EDITION) && `this Node has CLDR ${process.versions.cldr}`;

/** Languages in which edition 48 differs from 49, with what has changed. */
const ACCEPTED = new Map(EDITION !== 48 ? [] : [
  ['es', 'hours have two digits'],
  ['my', 'hours have two digits'],
  ['ko', 'strokes between the parts of a day, and Korean words for its halves'],
  ['zh-HK', 'the small hours have a word of their own'],
]);

describe('times are written as another formatter writes them', { skip: OTHER }, () => {
  for (const [language, ours] of Object.entries(SAMPLE)) {
    test(language, () => {
      if (ACCEPTED.has(language)) assert.notDeepEqual(ours, inNode(language));
      else assert.deepEqual(ours, inNode(language));
    });
  }

  test('all of them were compared', () => {
    assert.ok(Object.keys(SAMPLE).length > 28);
  });
});
