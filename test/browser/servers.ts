import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findOnPath } from '../../scripts/chromium/find.ts';
import { serve, type Served } from '../../scripts/server/serve.ts';

export const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Where the site stands on the plain server: two folders down, as on an internal web server. */
const subPath = 'kb/oopsdex';

/** A server that keeps the paths that it was asked for: what a browser says of its own requests is not all that it sends. */
export interface WatchedServer extends Served {
  requests: string[];
}

/** Python's `http.server`: a plain static file server that knows nothing of this project. */
async function startPython(python: string): Promise<WatchedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-site-'));
  mkdirSync(join(folder, subPath, '..'), { recursive: true });
  symlinkSync(dist, join(folder, subPath), 'dir');
  const server = spawn(
    python,
    ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--protocol', 'HTTP/1.1', '--directory', folder],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const requests: string[] = [];
  createInterface({ input: server.stderr }).on('line', (line) => {
    const path = /"(?:GET|HEAD|POST) (\S+) HTTP/.exec(line)?.[1];
    if (path !== undefined) requests.push(path);
  });
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const port = /port (\d+)/.exec(line)?.[1];
  if (port === undefined) throw new Error(`the static server did not start: ${line}`);
  return {
    url: `http://127.0.0.1:${port}/${subPath}/`,
    requests,
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** The site on our own server. */
export async function startOwnServer(base: string): Promise<WatchedServer> {
  const requests: string[] = [];
  const onRequest = (path: string): void => {
    requests.push(path);
  };
  return { ...(await serve({ directory: dist, base, onRequest })), requests };
}

/** The site under a sub-path of a static server that is not ours; of ours only where there is no Python. */
export async function startPlainServer(): Promise<WatchedServer> {
  const python = findOnPath(process.env['PATH'] ?? '', ['python3']);
  return python === null ? startOwnServer(`/${subPath}/`) : startPython(python);
}

async function listen(answer: RequestListener): Promise<Served> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Another origin that answers everybody who asks, and keeps what it was asked. */
export async function startOtherOrigin(): Promise<WatchedServer> {
  const requests: string[] = [];
  const served = await listen(({ url = '' }, response) => {
    requests.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
    response.end('export {};');
  });
  return { ...served, requests };
}
