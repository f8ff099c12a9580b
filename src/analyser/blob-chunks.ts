import { Refusal } from './refusal.ts';

/** So much of a file is held at a time. */
const portion = 1 << 20;

/**
 * A file piece by piece. The next piece is read from the disk when it is asked for.
 *
 * @throws Refusal where the file cannot be read: it is a folder, or was changed or removed since it was given.
 */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  // A folder says that it is empty, and only an attempt to read it tells it apart.
  for (let at = 0; at === 0 || at < file.size; at += portion) {
    const piece = file.slice(at, at + portion).arrayBuffer();
    yield new Uint8Array(
      await piece.catch(() => {
        throw new Refusal('not-read');
      }),
    );
  }
}
