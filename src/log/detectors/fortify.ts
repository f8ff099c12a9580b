import { type Detector } from './detector.ts';

/**
 * The checks of string functions; lib/string.c to 5.19, lib/string_helpers.c from 6.0 to 6.7. A BUG follows:
 *
 *     detected buffer overflow in strlcpy
 */
export const fortify: Detector = {
  kind: 'fortify',
  role: 'precursor',
  triggers: ['detected buffer overflow in'],
  pattern: /^detected buffer overflow in \w+$/,
  blame: 'pointer',
  title: 'kernel BUG in {function}',
};

/**
 * The same file from 6.8 on, the text of a WARN; a BUG of its own follows:
 *
 *     memcpy: detected buffer overflow: 24 byte write of buffer size 16
 */
export const fortifyWarning: Detector = {
  kind: 'fortify',
  role: 'precursor',
  triggers: ['detected buffer overflow: '],
  pattern: /^\w+: detected buffer overflow: \d+ byte (?:read|write) of buffer size \d+/,
  blame: 'trace',
  title: 'WARNING in {function}',
};

/**
 * A copy over the end of a field of a structure; include/linux/fortify-string.h, 6.0 on. The text of a WARN that stands in who copies:
 *
 *     memcpy: detected field-spanning write (size 64) of single field "hdr->data" at drivers/net/foo.c:212 (size 32)
 */
export const fieldSpanningWrite: Detector = {
  kind: 'fortify',
  role: 'precursor',
  triggers: ['field-spanning write'],
  pattern: /^\w+: detected field-spanning write \(size \d+\) of single field /,
  blame: 'site',
  title: 'WARNING in {function}',
};
