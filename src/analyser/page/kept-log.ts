import { type Input } from '../worker/messages.ts';

/** What is needed of `sessionStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The name of the one entry, which public/first-paint.js asks for too. */
const key = 'oopsdex-log';

/** A larger input is not packed: it would not fit, and packing it takes seconds. */
const mostBytes = 24 * 1024 * 1024;
/** Browsers keep five million characters for a site. */
const mostCharacters = 4_000_000;

/** An input, and whether it was typed into the field. */
export interface KeptInput extends Input {
  typed: boolean;
}

/** What was kept of what a reader gave. */
export interface Kept {
  inputs: KeptInput[];
  /** So many inputs were given; more than these where not all had room. */
  given: number;
}

/** What a reader gave last, for as long as the tab is open: so that its result is there again when the page is loaded again. */
export interface KeptLog {
  /** Keeps what fits in place of what was kept before, in the order that it was given; returns how many inputs that is. */
  keep: (given: Kept) => Promise<number>;
  /** Null where nothing was kept. */
  read: () => Promise<Kept | null>;
  forget: () => void;
}

/** As it is stored, packed. */
type Stored = Omit<KeptInput, 'content'> & { packed: string };

export function keptLog(store: Store): KeptLog {
  /** Counts what was kept and forgotten: an input that is still being packed may have been forgotten. */
  let turn = 0;

  const forget = (): void => {
    turn += 1;
    quietly(() => {
      store.removeItem(key);
    });
  };

  const keep = async ({ inputs, given }: Kept): Promise<number> => {
    forget();
    const own = turn;
    const files: Stored[] = [];
    let bytes = 0;
    let characters = 0;
    for (const { content, ...input } of inputs) {
      const blob = typeof content === 'string' ? new Blob([content]) : content;
      if (bytes + blob.size > mostBytes) continue;
      bytes += blob.size;
      const packed = await pack(blob);
      if (own !== turn) return inputs.length;
      if (packed === null) continue;
      const file = { ...input, packed };
      const size = JSON.stringify(file).length;
      if (characters + size > mostCharacters) continue;
      characters += size;
      files.push(file);
    }
    if (files.length === 0) return 0;
    const stored = quietly(() => {
      store.setItem(key, JSON.stringify({ given, files }));
    });
    return stored ? files.length : 0;
  };

  const read = async (): Promise<Kept | null> => {
    try {
      const { given, files } = JSON.parse(store.getItem(key) ?? '') as Record<string, unknown>;
      if (typeof given !== 'number' || !Array.isArray(files)) return null;
      return { given, inputs: await Promise.all(files.map((file: Record<string, unknown>) => inputOf(file))) };
    } catch {
      // Nothing was kept, or by another version of the page.
      return null;
    }
  };

  return { keep, read, forget };
}

async function inputOf({ name, typed, fromFolder, packed }: Record<string, unknown>): Promise<KeptInput> {
  if (typeof name !== 'string' || typeof packed !== 'string') throw new Error('this is no input');
  const content = await unpack(packed);
  return {
    name,
    typed: typed === true,
    content: typed === true ? await content.text() : content,
    ...(fromFolder === true ? { fromFolder } : {}),
  };
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
