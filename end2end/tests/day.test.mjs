// A shop's day at a screen: payments come one by one and in crowds while the network goes away in silence,
// pages are loaded anew, and the server behind the screen ends and another takes over. Every payment is
// said once: by itself, or in the sentence that sums up what came meanwhile.
// `DAY_PAYMENTS=600 DAY_SEED=3 cargo xtask e2e day` is a long one.

import assert from 'node:assert/strict';
import { after, describe } from 'node:test';

import { inWallet, until } from './support.mjs';
import { anotherServer } from './support/servers.mjs';
import { buy, enrol, linesFor, loudspeaker, ownStore, said, screenLink } from './support/till.mjs';
import { way } from './support/way.mjs';

const PAYMENTS = Number(process.env.DAY_PAYMENTS ?? 30);
const SEED = Number(process.env.DAY_SEED ?? 1);
// What nobody is asked about as unusual: each a little more than the one before.
const FIRST = 10_000;
const ONE = /^(\d+) Japanese yen$/;
const MANY = /^(\d+|One) payments? while I was away, (\d+) Japanese yen$/;

const road = await way();
after(road.close);

/** The same numbers for the same seed. */
function dice(seed) {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % end;
  };
}

/** What was said of payments: each amount that was said alone, and sums of those that weren't. */
class Heard {
  alone = [];
  count = 0;
  sum = 0;

  take(texts) {
    for (const text of texts) {
      const [one, many] = [ONE.exec(text), MANY.exec(text)];
      if (one) this.alone.push(+one[1]);
      if (many) this.count += many[1] === 'One' ? 1 : +many[1];
      else if (one) this.count += 1;
      this.sum += +(one?.[1] ?? many?.[2] ?? 0);
    }
    return this;
  }
}

/** A screen, what it has said on pages that are gone, and who pays there. */
class Counter {
  kept = [];
  paid = 0;
  isElsewhere = false;

  constructor(page, context, { link, next }) {
    Object.assign(this, { page, context, link, next });
  }

  async pay() {
    this.paid += 1;
    await buy(this.link, String(FIRST + this.paid));
    await until('it is in the feed', async () => (await linesFor(this.context)) === this.paid);
  }

  async heard() {
    return new Heard().take([...this.kept, ...await said(this.page)]);
  }

  /** Until as many were heard as were paid; time goes by meanwhile. */
  async isHeard() {
    await until(`all ${this.paid} are heard`, async () => {
      await this.page.clock.runFor(500);
      const { count } = await this.heard();
      return count >= this.paid || assert.fail(`${count} of ${this.paid}`);
    });
  }

  /** Nobody is there for a while, in which so many pay. */
  async away(seconds) {
    road.cut();
    for (let left = 1 + this.next(5); left > 0; left -= 1) await this.pay();
    await this.page.clock.runFor(seconds * 1_000);
    road.mend();
  }

  async loadAnew() {
    this.kept.push(...await said(this.page));
    await this.page.reload();
    for (let left = this.next(3); left > 0; left -= 1) await this.pay();
    await this.page.getByRole('button', { name: 'Tap for sound' }).click();
  }

  /** The server behind the screen ends while somebody pays; the screen's next question goes to the other. */
  async changeServer(other) {
    this.isElsewhere = !this.isElsewhere;
    if (this.isElsewhere) await other.start();
    road.lead(this.isElsewhere ? other.port : undefined);
    const paying = this.pay();
    if (this.isElsewhere) road.hangUp();
    else other.end();
    await paying;
  }
}

describe('a day at a counter', () => {
  const mishaps = { wallet: 'browser', proxy: road.proxy, expected: [/ERR_/, /50\d/, /navigator.vibrate/] };
  inWallet('every payment is said once, whatever becomes of network, page and server', mishaps,
    async ({ page, context, t }) => {
      const { store, link } = await ownStore('day');
      await loudspeaker(context);
      await page.clock.install();
      await enrol(page, await screenLink(store));
      await page.getByRole('button', { name: 'Start' }).click();
      const counter = new Counter(page, context, { link, next: dice(SEED) });
      const other = await anotherServer();
      t.after(other.end);
      while (counter.paid < PAYMENTS) {
        const chance = counter.next(10);
        if (chance < 3) await counter.away(2 + counter.next(50));
        else if (chance < 5) await counter.loadAnew();
        else if (chance < 7) await counter.changeServer(other);
        await counter.pay();
        await counter.isHeard();
      }
      const { alone, count, sum } = await counter.heard();
      assert.equal(count, counter.paid);
      assert.equal(sum, counter.paid * FIRST + (counter.paid * (counter.paid + 1)) / 2, 'each once');
      assert.deepEqual(alone, [...new Set(alone)].toSorted((one, two) => one - two), 'in their order, none twice');
      t.diagnostic(`${counter.paid} payments, ${alone.length} of them said alone`);
    });
});
