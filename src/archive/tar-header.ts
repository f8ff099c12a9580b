/** The bytes that a header takes, and all that stands in a tar archive is filled up to. */
export const block = 512;

/**
 * Where the fields of a header stand (POSIX.1-1988 ustar): offset and length.
 *
 *     var/log/messages\0...0000644\0...00000012345\0...ustar\0
 */
export const fields = {
  name: [0, 100],
  size: [124, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 5],
  prefix: [345, 155],
} as const;

/** Whether a header of a tar archive stands here: its checksum tells, also of the old format, which has no magic number. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < block) return false;
  const told = numberIn(head, 'checksum');
  return told !== null && told > 0 && told === checksumOf(head);
}

function checksumOf(head: Uint8Array): number {
  const [start, length] = fields.checksum;
  return head.subarray(0, block).reduce((sum, byte, at) => sum + (at >= start && at < start + length ? 0x20 : byte), 0);
}

/** Octal digits; or, with the highest bit set, the number itself in base 256 (GNU, for what octal cannot hold). */
export function numberIn(head: Uint8Array, field: 'size' | 'checksum'): number | null {
  const [start, length] = fields[field];
  const bytes = head.subarray(start, start + length);
  if (((bytes[0] ?? 0) & 0x80) !== 0) {
    const value = bytes.reduce((sum, byte, at) => sum * 256 + (at === 0 ? byte & 0x7f : byte), 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = textOf(bytes).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

export function pathIn(head: Uint8Array): string {
  // GNU's own format, `ustar  `, has times where POSIX has the prefix.
  const posix = textIn(head, 'magic') === 'ustar' && head[262] === 0;
  const prefix = posix ? textIn(head, 'prefix') : '';
  return prefix === '' ? textIn(head, 'name') : `${prefix}/${textIn(head, 'name')}`;
}

export function textIn(head: Uint8Array, field: keyof typeof fields): string {
  const [start, length] = fields[field];
  return textOf(head.subarray(start, start + length));
}

export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
