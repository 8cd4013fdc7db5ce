// What the operator types, as a command of Portico's own binary.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { SANDBOX, SHOP, program } from './environment.mjs';

const run = promisify(execFile);

/** Runs `portico …` with the server's settings; what it printed. */
export async function portico(...words) {
  const keys = join(program('PORTICO_DATA'), 'keys');
  const env = {
    ...process.env,
    PORTICO_PUBLIC_URL: SHOP,
    PORTICO_GATEWAY_URL: SANDBOX,
    PORTICO_GATEWAY_CLIENT_ID_FILE: join(keys, 'client_id'),
    PORTICO_GATEWAY_PRIVATE_KEY_FILE: join(keys, 'merchant_private.pem'),
    PORTICO_GATEWAY_PUBLIC_KEY_FILE: join(keys, 'gateway_public.pem'),
  };
  const { stdout } = await run(program('SHOP_PROGRAM'), words, { env });
  return stdout.replaceAll('\u00a0', ' ');
}
