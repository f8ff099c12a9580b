import { type Input } from './messages.ts';

/** What is needed of `sessionStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The name of the one entry. */
const key = 'oopsdex-log';

/** A larger input is not packed: it would not fit, and packing it takes seconds. */
const mostBytes = 24 * 1024 * 1024;
/** Browsers keep five million characters for a site. */
const mostCharacters = 4_000_000;

/** An input, and whether it was typed into the field. */
export interface KeptInput extends Input {
  typed: boolean;
}

/** What a reader gave last, for as long as the tab is open: so that its result is there again when the page is loaded again. */
export interface KeptLog {
  /** Keeps an input in place of the one before; false where it is too large, or the browser keeps nothing. */
  keep: (input: KeptInput) => Promise<boolean>;
  /** Null where nothing was kept. */
  read: () => Promise<KeptInput | null>;
  forget: () => void;
}

export function keptLog(store: Store): KeptLog {
  /** Counts what was kept and forgotten: an input that is still being packed may have been forgotten. */
  let turn = 0;

  const forget = (): void => {
    turn += 1;
    quietly(() => {
      store.removeItem(key);
    });
  };

  const keep = async ({ name, content, typed }: KeptInput): Promise<boolean> => {
    forget();
    const own = turn;
    const blob = typeof content === 'string' ? new Blob([content]) : content;
    if (blob.size > mostBytes) return false;
    const packed = await pack(blob);
    if (packed === null || packed.length > mostCharacters) return false;
    if (own !== turn) return true;
    return quietly(() => {
      store.setItem(key, JSON.stringify({ name, typed, packed }));
    });
  };

  const read = async (): Promise<KeptInput | null> => {
    try {
      const { name, typed, packed } = JSON.parse(store.getItem(key) ?? '') as Record<string, unknown>;
      if (typeof name !== 'string' || typeof packed !== 'string') return null;
      const content = await unpack(packed);
      return { name, typed: typed === true, content: typed === true ? await content.text() : content };
    } catch {
      // Nothing was kept, or by another version of the page.
      return null;
    }
  };

  return { keep, read, forget };
}

/** False where the browser refuses: it may allow no storage, or have no room. */
function quietly(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Packed, in base64; null where the browser cannot pack. */
async function pack(blob: Blob): Promise<string | null> {
  try {
    const stream = blob.stream().pipeThrough(new CompressionStream('deflate-raw'));
    return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch {
    // It is one from before 2023; or the file has changed since it was read.
    return null;
  }
}

async function unpack(packed: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
}

/** So many bytes can be the arguments of one call. */
const portion = 1 << 15;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += portion) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + portion)));
  }
  return btoa(parts.join(''));
}
