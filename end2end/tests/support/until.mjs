// Waiting for something to become true, with an end.

import assert from 'node:assert/strict';

const LOOK_MS = 40;
const DEADLINE_MS = 60_000;

/** Looks until `check` returns something true, and returns that. */
export async function until(what, check, deadline_ms = DEADLINE_MS) {
  const end = Date.now() + deadline_ms;
  let last;
  for (;;) {
    try {
      last = await check();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) assert.fail(`in ${deadline_ms} ms never: ${what} (last: ${last})`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
