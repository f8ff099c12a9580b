import type * as Fzstd from 'fzstd';
import type * as Pako from 'pako';
import type * as Tar from './tar.ts';
import type * as Xz from './xz/xz.ts';
import type * as Zip from './zip.ts';

/** What most logs have no need of stands apart from the engine: what unpacks, and what opens archives. */
export const pako = (): Promise<typeof Pako> => import('pako');
export const fzstd = (): Promise<typeof Fzstd> => import('fzstd');
export const xz = (): Promise<typeof Xz> => import('./xz/xz.ts');
export const tar = (): Promise<typeof Tar> => import('./tar.ts');
export const zip = (): Promise<typeof Zip> => import('./zip.ts');

/** Loads them all, so that nothing has to be loaded once a log has been given. One that cannot be loaded is asked for again when it is needed. */
export async function loadUnpackers(): Promise<void> {
  await Promise.allSettled([pako(), fzstd(), xz(), tar(), zip()]);
}
