// `portico demo` as somebody types it: a new folder, a gateway of its own, and the month that it makes up.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { program } from './environment.mjs';
import { freePort } from './servers.mjs';

/** What the pair of the tests is told would lead the demonstration to that pair's gateway. */
function environment(more) {
  const own = Object.entries(process.env).filter(([name]) => !/^(PORTICO|SANDBOX)_/.test(name));
  return { ...Object.fromEntries(own), PORTICO_SITE: process.env.PORTICO_SITE, ...more };
}

/** Starts it; what it printed of the office, and how long it took until all was ready. */
export async function demonstration() {
  const data = await mkdtemp(join(tmpdir(), 'demo-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const env = environment({
    PORTICO_DATA: data,
    PORTICO_LISTEN: listen,
    SANDBOX_LISTEN: `127.0.0.1:${await freePort()}`,
    PORTICO_PSEUDO_LOCALES: 'true',
  });
  const begun = Date.now();
  const running = spawn(program('SHOP_PROGRAM'), ['demo'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = once(running, 'exit');
  const end = async () => {
    running.kill('SIGTERM');
    await gone;
    await rm(data, { recursive: true });
  };
  let office;
  for await (const line of createInterface({ input: running.stdout })) {
    office = /^office (\S+)/.exec(line)?.[1] ?? office;
    if (line === 'ready') break;
  }
  // What it says later is nobody's to read, and must not hold it up.
  running.stdout.resume();
  assert.ok(office, 'the demonstration ended, or said no way into the office');
  return { shop: `http://${listen}`, office, tookMs: Date.now() - begun, end };
}
