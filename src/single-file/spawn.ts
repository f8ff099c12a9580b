import { type WorkerLike } from '../analyser/worker/client.ts';
import { type Language } from '../i18n/language-codes.ts';

/** The element of the file that holds the engine: a script of a type that no browser runs. */
export const engineId = 'engine';

/**
 * Starts the worker from the text of the engine, which stands in the file itself: a page that was opened from a folder may load no other
 * file. A worker from a blob takes the policy of the page, so that it may not connect to anywhere either.
 */
export function spawnFromText(language: Language): WorkerLike {
  const text = document.getElementById(engineId)?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: language });
  // A worker that is no module is fetched after the constructor has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  return worker;
}
