// What the operator types, as a command of Portico's own binary.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { program } from './environment.mjs';

const run = promisify(execFile);

/** Runs `portico …` with the server's settings, which are this process's own; what it printed. */
export async function portico(...words) {
  const { stdout } = await run(program('SHOP_PROGRAM'), words);
  return stdout.replaceAll('\u00a0', ' ');
}
