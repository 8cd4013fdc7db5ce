// Listens to everything a page does that it should not.

import assert from 'node:assert/strict';

import { SANDBOX, SHOP } from './environment.mjs';

/** The browser says this of every page and answer that isn't 200, with or without a page. */
const STATUS = /^Failed to load resource: the server responded with a status of (\d+)/;
/** What our server means by them: correct the form, no such page, withdrawn. */
const STATUSES_MEANT = ['422', '404', '410', '405', '400', '403'];

/** Gathers complaints of all pages of a context. */
export class Watch {
  #context;
  #complaints = [];
  #expected;
  #guests;
  #cookies;

  constructor(context, { expected = [], guests, cookies = /^portico-/ }) {
    this.#context = context;
    this.#expected = expected;
    this.#guests = guests;
    this.#cookies = cookies;
    context.on('console', (message) => this.#hear(message));
    context.on('weberror', (error) => this.#note(`page error: ${error.error()}`));
    context.on('request', (request) => this.#ask(request));
  }

  /** Fails if anything was heard that isn't expected. */
  async check() {
    for (const { name } of await this.#context.cookies()) {
      if (!this.#cookies.test(name)) this.#note(`cookie ${name}`);
    }
    assert.deepEqual(this.#complaints, []);
  }

  #hear(message) {
    const said = message.text();
    const status = STATUS.exec(said)?.[1];
    if (status && STATUSES_MEANT.includes(status)) return;
    // A policy that is violated is reported here too, as an error.
    if (['error', 'warning', 'assert'].includes(message.type())) {
      this.#note(`${message.type()}: ${said} (${message.location().url})`);
    }
  }

  #ask(request) {
    const url = new URL(request.url());
    const ours = url.protocol === 'data:' || [SHOP, SANDBOX].includes(url.origin);
    if (!ours && !this.#guests?.test(url.origin)) this.#note(`request to ${url.href}`);
  }

  #note(complaint) {
    if (!this.#expected.some((pattern) => pattern.test(complaint))) {
      this.#complaints.push(complaint);
    }
  }
}
