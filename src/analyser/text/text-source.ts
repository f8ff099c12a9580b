/** The bytes of a log as UTF-8, held somewhere: only what is asked for is in memory. */
export interface TextSource {
  bytes: (from: number, to: number) => Promise<Uint8Array>;
}

/** A file, or what stands behind its byte order mark. */
export function fromBlob(blob: Blob, offset = 0): TextSource {
  return {
    bytes: async (from, to) => new Uint8Array(await blob.slice(offset + from, offset + to).arrayBuffer()),
  };
}

export function fromBytes(all: Uint8Array): TextSource {
  return { bytes: (from, to) => Promise.resolve(all.subarray(from, to)) };
}
