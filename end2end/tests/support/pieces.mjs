// The shop as it is reached over a line that stops in the middle of a page.

import { createServer } from 'node:http';

/**
 * Serves what `origin` serves, but holds a document back where this mark stands in it for the last
 * time, until `release` is called. Ends with the test.
 */
export async function inPieces(t, origin, mark) {
  let release;
  const released = new Promise((done) => (release = done));
  const server = createServer(async (request, response) => {
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    delete headers.host;
    const answer = await fetch(origin + request.url, { headers, redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      const cut = body.lastIndexOf(mark);
      response.write(body.subarray(0, cut));
      await released;
      response.end(body.subarray(cut));
    } else {
      response.end(body);
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    release();
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, release };
}
