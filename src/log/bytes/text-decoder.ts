/** Bytes to text in a known encoding, piece by piece. */
export interface StreamDecoder {
  push: (bytes: Uint8Array) => string;
  /** What is left of a character that was never completed. */
  end: () => string;
}

export function textDecoder(encoding: string): StreamDecoder {
  const decoder = new TextDecoder(encoding);
  const plain: StreamDecoder = {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
  return decoder.encoding === 'gbk' ? inPairs(plain) : plain;
}

/** The last bytes of each piece wait for the next one, so that no piece has fewer than this. */
const fewest = 2;

/**
 * Node (20 to 24) throws `ERR_ENCODING_INVALID_ENCODED_DATA` where a single byte shows that the four bytes of a GB18030 character are
 * none: it has room for two characters then, and three or four come out.
 */
function inPairs({ push, end }: StreamDecoder): StreamDecoder {
  let held = new Uint8Array();

  return {
    push: (bytes) => {
      const all = joined(held, bytes);
      const waits = all.length < 2 * fewest;
      held = waits ? all : all.slice(-fewest);
      return waits ? '' : push(all.subarray(0, -fewest));
    },
    end: () => (held.length === 0 ? '' : push(held)) + end(),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
