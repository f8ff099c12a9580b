import { open } from 'node:fs/promises';

/** As much of a file is read at once, in bytes. */
const pieceSize = 1 << 20;

/**
 * A file piece by piece. The next piece is read while one is looked at, into the same two buffers all the way: a fresh one for each
 * piece costs more than the reading. A piece holds its bytes only until the next one is asked for.
 */
export async function* readFilePieces(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(file);
  try {
    let [piece, spare] = [new Uint8Array(pieceSize), new Uint8Array(pieceSize)];
    let { bytesRead } = await handle.read(piece, 0, pieceSize);
    while (bytesRead > 0) {
      const next = handle.read(spare, 0, pieceSize);
      yield piece.subarray(0, bytesRead);
      ({ bytesRead } = await next);
      [piece, spare] = [spare, piece];
    }
  } finally {
    await handle.close();
  }
}
