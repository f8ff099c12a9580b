import type * as Fzstd from 'fzstd';
import type * as Pako from 'pako';

/** A sixth of the engine, which most logs have no need of: what unpacks is loaded apart from it. */
export const pako = (): Promise<typeof Pako> => import('pako');
export const fzstd = (): Promise<typeof Fzstd> => import('fzstd');

/** Loads them all, so that nothing has to be loaded once a log has been given. One that cannot be loaded is asked for again when it is needed. */
export async function loadUnpackers(): Promise<void> {
  await Promise.allSettled([pako(), fzstd()]);
}
