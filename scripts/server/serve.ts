import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { formOf } from './encoding.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.log': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface ServeOptions {
  directory: string;
  /** 0: any that is free. */
  port?: number;
  host?: string;
  /** The path that the site stands under, with a slash at both ends. */
  base?: string;
  /** Told the path of every request, answered or not. */
  onRequest?: (path: string) => void;
}

/** A server that runs. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Files of `_astro/` have a hash in their names: another content is another file. All others are asked for again. */
function cacheControl(file: string, root: string): string {
  return file.startsWith(join(root, '_astro') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Where a request's path leads. */
export type Target = { file: string } | { redirect: string } | null;

/**
 * The file of a path, as any static server finds it: an address with a slash at its end is the `index.html` of that folder.
 * Null for what lies outside the base or the directory, whatever way it is written.
 */
export async function targetOf(path: string, directory: string, base: string): Promise<Target> {
  if (path === base.slice(0, -1)) return { redirect: base };
  if (!path.startsWith(base)) return null;
  const decoded = decode(path.slice(base.length));
  if (decoded === null || decoded.includes('\0')) return null;
  const file = normalize(join(directory, decoded.endsWith('/') || decoded === '' ? `${decoded}index.html` : decoded));
  if (!file.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) return { redirect: `${path}/` };
  return found?.isFile() === true ? { file } : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Serves a folder of files, as any static web server would. */
export async function serve({
  directory,
  port = 0,
  host = '127.0.0.1',
  base = '/',
  onRequest,
}: ServeOptions): Promise<Served> {
  const root = normalize(directory).replace(/[\\/]$/, '');
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    onRequest?.(pathname + search);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    void targetOf(pathname, root, base)
      .then((target) => answer(request, response, target, search, root))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(taken)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  search: string,
  root: string,
): Promise<void> {
  const head = request.method === 'HEAD';
  if (target === null) {
    const page = await readFile(join(root, '404.html')).catch(() => 'Not found\n');
    response.writeHead(404, { 'content-type': types['.html'] });
    response.end(head ? undefined : page);
    return;
  }
  if ('redirect' in target) {
    response.writeHead(301, { location: target.redirect + search }).end();
    return;
  }
  const { path, encoding, size, varies } = await formOf(target.file, acceptedBy(request));
  response.writeHead(200, {
    'content-type': types[extname(target.file)] ?? 'application/octet-stream',
    'content-length': size,
    'x-content-type-options': 'nosniff',
    'cache-control': cacheControl(target.file, root),
    ...(varies ? { vary: 'accept-encoding' } : {}),
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
  if (head) response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** What the reader takes, in the words of `Accept-Encoding`. */
function acceptedBy({ headers }: IncomingMessage): string {
  const accepted = headers['accept-encoding'];
  return Array.isArray(accepted) ? accepted.join(',') : (accepted ?? '');
}
