// Another server of the same installation, on the same database: started and killed as a test wants.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { program } from './environment.mjs';
import { until } from './until.mjs';

/** A port of this machine that nobody listens at. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
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
