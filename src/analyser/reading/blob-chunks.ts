import { UnreadFile } from './unread-file.ts';

/** So much of a file is held at a time. */
const portion = 1 << 20;

/**
 * A file piece by piece. The next piece is read from the disk while one is looked at.
 *
 * @throws UnreadFile where the file cannot be read: it is a folder, or was changed or removed since it was given.
 */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  // A folder says that it is empty, and only an attempt to read it tells it apart.
  let ahead = pieceAt(file, 0);
  for (let at = portion; ; at += portion) {
    const piece = await ahead;
    if (piece === null) throw new UnreadFile('not-read');
    if (at < file.size) ahead = pieceAt(file, at);
    yield piece;
    if (at >= file.size) return;
  }
}

/** Null where it cannot be read: nobody may ask for a piece that was read ahead. */
async function pieceAt(file: Blob, at: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(at, at + portion).arrayBuffer());
  } catch {
    return null;
  }
}
