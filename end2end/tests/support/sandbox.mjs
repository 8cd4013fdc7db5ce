// The sandbox's own door: what the gateway has in its books, and pressing keys in the wallet.

import assert from 'node:assert/strict';

import { SANDBOX } from './environment.mjs';

async function get(path) {
  const answer = await fetch(SANDBOX + path);
  assert.equal(answer.status, 200, path);
  return answer.json();
}

/** Every payment the gateway knows. */
export const payments = () => get('/_sbx/payments');

/** Those of `minor` units that it has learned of while `action` ran. */
export async function paymentsMade(minor, action) {
  const alike = async () => (await payments()).filter((payment) => payment.minor === minor);
  const before = new Set((await alike()).map((payment) => payment.paymentRequestId));
  await action();
  return (await alike()).filter((payment) => !before.has(payment.paymentRequestId));
}

/** The payment behind a result page. */
export async function paymentOf(page) {
  const path = new URL(page.url()).pathname;
  const found = (await payments()).find((payment) => payment.redirectUrl?.endsWith(path));
  assert.ok(found, `the gateway knows no payment that returns to ${path}`);
  return found;
}

/** Presses a button of the wallet's page from afar: `pay`, `decline` or `leave`. */
export async function press(payment, choice) {
  const answer = await fetch(SANDBOX + payment.cashier, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
  });
  assert.equal(answer.status, 303);
}

/** One payment, by our name for it. */
export const payment = (requestId) => get(`/_sbx/payments/${requestId}`);
