import { parseArgs } from 'node:util';

/** What `npm run serve` and `npm start` take. */
export interface ServerOptions {
  port: number;
  host: string;
  base: string;
}

/** Reads `--port 4321 --host 127.0.0.1 --base /x/`. Throws with one sentence where they do not fit. */
export function parseServerOptions(args: string[]): ServerOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: expected 0 to 65535`);
  return { port, host: values.host, base: `/${values.base}/`.replace(/\/+/g, '/') };
}
