import { type Input, sizeLimit } from './messages.ts';

/** An input that is not analysed, and why. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: 'empty' | 'too-large' | 'not-read' | 'damaged-archive';
  readonly bytes: number;

  constructor(code: Refusal['code'], bytes = 0) {
    super(code);
    this.code = code;
    this.bytes = bytes;
  }
}

/** The bytes of an input, unpacked where it is a gzip file. Files are read as bytes: the encoding is told later. */
export async function bytesOf({ content }: Input): Promise<Uint8Array> {
  const size = typeof content === 'string' ? content.length : content.size;
  if (size > sizeLimit) throw new Refusal('too-large', size);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await readBlob(content);
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzip(bytes) : bytes;
  if (unpacked.length === 0) throw new Refusal('empty');
  return unpacked;
}

async function readBlob(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Refusal('not-read');
  }
}

/** Unpacks piece by piece, so that a small file that unpacks to a huge one is refused in time. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal('damaged-archive');
    });
    if (done) break;
    size += value.length;
    if (size > sizeLimit) {
      await reader.cancel();
      throw new Refusal('too-large', size);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
