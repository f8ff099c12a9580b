import { transcoder } from './bytes/decode.ts';
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

/** Sees the text of a log go by, as UTF-8; `asIs` where its bytes are those that were given. */
export type TextWatcher = (bytes: Uint8Array, asIs: boolean) => void;

export function bytesReader(watch: TextWatcher = () => undefined): BytesReader {
  const { push, isAsIs, end } = transcoder();
  const reader = logReader();
  const read = (bytes: Uint8Array): void => {
    reader.push(bytes);
    watch(bytes, isAsIs());
  };
  return {
    push: (bytes) => {
      read(push(bytes));
    },
    end: () => {
      const { bytes, encoding } = end();
      read(bytes);
      return { reading: reader.end(), encoding };
    },
  };
}
