/** Before the report, in the fragment of an address: what stands behind the # is sent to no server. */
const key = '#log=';

/** Programs that carry addresses (mail, chat, trackers) cut longer ones. */
export const mostCharacters = 8000;

/** No report is longer; a few bytes can be made to unpack to a billion. */
const mostText = 1 << 20;

/** What came of a fragment. */
export type Opened = { text: string } | { problem: 'broken' | 'tooLarge' };

/** Whether an address carries a report. */
export function hasReport(fragment: string): boolean {
  return fragment.startsWith(key);
}

/**
 * A text, packed (RFC 1951) and written in base64url (RFC 4648), as the fragment of an address. Null where the browser cannot pack: those from
 * before 2023.
 */
export async function fragmentOf(text: string): Promise<string | null> {
  const packer = streamFor(() => new CompressionStream('deflate-raw'));
  if (packer === null) return null;
  const packed = await new Response(new Blob([text]).stream().pipeThrough(packer)).arrayBuffer();
  return key + toBase64Url(new Uint8Array(packed));
}

/** The text of a fragment, whoever wrote it. */
export async function openFragment(fragment: string): Promise<Opened> {
  const packed = fromBase64Url(fragment.slice(key.length));
  const unpacker = streamFor(() => new DecompressionStream('deflate-raw'));
  if (packed === null || unpacker === null) return { problem: 'broken' };
  const reader = new Blob([packed]).stream().pipeThrough(unpacker).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > mostText) {
        await reader.cancel();
        return { problem: 'tooLarge' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // It was cut off or changed on its way.
    return { problem: 'broken' };
  }
  text += decoder.decode();
  return text.trim() === '' ? { problem: 'broken' } : { text };
}

/** Null where the browser has none of this sort. */
function streamFor<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null where it is none. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(characters, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
