// Another server of the same installation, on the same database: started and killed as a test wants.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { program } from './environment.mjs';
import { until } from './until.mjs';

let looked = 0;

/**
 * A port of this machine that nobody listens at, and that nobody is given by chance before somebody does: below those
 * that systems hand out.
 */
export async function freePort() {
  for (const last = looked + 100; looked < last;) {
    looked += 1;
    const port = 20_000 + (process.pid + looked * 97) % 10_000;
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch {
      continue; // Somebody listens there.
    }
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error('no port is free');
}

/** See above. `start` comes back once it is ready; `end` pulls its plug, if it runs. */
export async function anotherServer() {
  const port = await freePort();
  let running;
  const end = () => {
    running?.kill('SIGKILL');
    running = undefined;
  };
  const start = async () => {
    const env = { ...process.env, PORTICO_LISTEN: `127.0.0.1:${port}` };
    running = spawn(program('SHOP_PROGRAM'), ['serve'], { env, stdio: 'ignore' });
    await until('another server is there', async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      return answer.ok;
    });
  };
  return { port, start, end };
}
