import { type Chunks } from './byte-reader.ts';
import { UnreadableArchive } from './unreadable.ts';

/** What is unpacked by the platform: gzip files, and the bare deflate of a zip archive. */
type Format = 'gzip' | 'deflate-raw';

const damaged: Record<Format, string> = {
  // The platform does not read on behind the end of the first one.
  gzip: 'The gzip file is cut off or damaged, or several stand one behind the other: unpack it first (gzip -d).',
  'deflate-raw': 'The zip archive is cut off or damaged: copy it again.',
};

/**
 * Unpacks piece by piece, as fast as the pieces are taken.
 *
 * @throws UnreadableArchive where the bytes end early or are damaged.
 */
export async function* inflate(packed: Chunks, format: Format): AsyncGenerator<Uint8Array, void, undefined> {
  const unpacker = new DecompressionStream(format);
  const reader: ReadableStreamDefaultReader<Uint8Array> = unpacker.readable.getReader();
  const writer = unpacker.writable.getWriter();
  // An error of the source is told apart from one of the unpacking: it is no fault of the archive.
  let broken: { error: unknown } | null = null;
  const feeding = feed(packed, writer).catch((error: unknown) => {
    broken = { error };
  });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken === null ? new UnreadableArchive(damaged[format]) : broken.error;
      });
      if (done) break;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

async function feed(packed: Chunks, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for await (const chunk of packed) {
      // A refused write is told by the side that reads.
      if (!(await accepted(writer.write(new Uint8Array(chunk))))) return;
    }
  } catch (error) {
    await accepted(writer.abort(error));
    throw error;
  }
  await accepted(writer.close());
}

function accepted(step: Promise<void>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}
