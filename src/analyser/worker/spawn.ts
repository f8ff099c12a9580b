import engine from './worker.ts?worker&url';
import { type Language } from '../../i18n/language-codes.ts';
import { type WorkerLike } from './client.ts';

/**
 * Starts the worker from a small blob that imports the engine by its absolute address.
 *
 * A worker that is started from a URL takes its Content-Security-Policy from the response to that URL, and a plain server sends none:
 * it could connect to anywhere. A worker from a blob takes the policy of the page that made the blob, `connect-src 'none'` with it.
 *
 * The import is a dynamic one: a static import of a worker falls under `worker-src`, which allows blobs only, a dynamic one under
 * `script-src`. Messages that come before it is done would be lost, so that the worker says when it is ready. Its name tells it the
 * language of the page.
 */
export function spawnWorker(language: Language): WorkerLike {
  const address = new URL(engine, import.meta.url).href;
  const script = `import(${JSON.stringify(address)}).catch(() => postMessage({ type: 'broken' }));`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(url, { type: 'module', name: language });
  } finally {
    // The browser has resolved the address when the constructor returns.
    URL.revokeObjectURL(url);
  }
}
