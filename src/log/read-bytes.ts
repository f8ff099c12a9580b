import { transcoder } from './decode.ts';
import { type LogReading, logReader } from './read.ts';

/** A log, and the encoding that its bytes were read from. */
export interface BytesReading {
  reading: LogReading;
  encoding: string;
}

/** Reads a log piece by piece from its bytes, in whatever encoding. Give all of them to `push`, cut anywhere, then call `end`. */
export interface BytesReader {
  /** @throws UnreadableInput where the bytes are no text. */
  push: (bytes: Uint8Array) => void;
  end: () => BytesReading;
}

export function bytesReader(): BytesReader {
  const { push, end } = transcoder();
  const reader = logReader();
  return {
    push: (bytes) => {
      reader.push(push(bytes));
    },
    end: () => {
      const { bytes, encoding } = end();
      reader.push(bytes);
      return { reading: reader.end(), encoding };
    },
  };
}
