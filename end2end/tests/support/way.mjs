// A way to the server that can be cut in silence: nothing is refused, nothing is closed, nothing
// arrives; and that can lead to another server instead. For a browser's `proxy` setting.

import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** Opens the way; `cut` and `mend` it, `lead` it to another port or back,
 * `hangUp` on everybody, `close` it in the end. */
export async function way() {
  let isCut = false;
  let elsewhere;
  const server = createServer((asked, answer) => {
    // Held for ever, as by a network that is gone.
    if (isCut) return;
    const address = new URL(asked.url);
    if (elsewhere) address.port = elsewhere;
    const to = request(address, { method: asked.method, headers: asked.headers }, (got) => {
      if (isCut) return;
      answer.writeHead(got.statusCode, got.rawHeaders);
      got.on('data', (bytes) => { if (!isCut) answer.write(bytes); });
      got.on('end', () => { if (!isCut) answer.end(); });
      got.on('error', () => answer.destroy());
    });
    to.on('error', () => answer.destroy());
    answer.on('close', () => to.destroy());
    asked.pipe(to);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // Without the second part browsers go to this machine directly.
    proxy: { server: `http://127.0.0.1:${server.address().port}`, bypass: '<-loopback>' },
    cut: () => { isCut = true; },
    mend: () => { isCut = false; },
    lead: (port) => { elsewhere = port; },
    hangUp: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
