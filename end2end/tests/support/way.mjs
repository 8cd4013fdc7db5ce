// A way to the server that can be cut in silence: nothing is refused, nothing is closed, nothing
// arrives. For a browser's `proxy` setting.

import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** Opens the way; `cut` and `mend` it, `close` it in the end. */
export async function way() {
  let isCut = false;
  const server = createServer((asked, answer) => {
    // Held for ever, as by a network that is gone.
    if (isCut) return;
    const to = request(asked.url, { method: asked.method, headers: asked.headers }, (got) => {
      if (isCut) return;
      answer.writeHead(got.statusCode, got.rawHeaders);
      got.on('data', (bytes) => { if (!isCut) answer.write(bytes); });
      got.on('end', () => { if (!isCut) answer.end(); });
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
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
