import { type Detector } from './detector.ts';

/**
 * The checks of string functions; lib/string.c to 5.19, lib/string_helpers.c from 6.0. A BUG follows:
 *
 *     detected buffer overflow in strlcpy                                      4.13 to 6.7
 *     memcpy: detected buffer overflow: 24 byte write of buffer size 16        6.8 on
 */
export const fortify: Detector = {
  kind: 'fortify',
  role: 'precursor',
  triggers: ['detected buffer overflow'],
  pattern: /^(?:\w+: )?detected buffer overflow(?: in \w+$|: \d+ byte (?:read|write) of buffer size \d+)/,
  blame: 'pointer',
  title: 'kernel BUG in {function}',
};

/**
 * A copy over the end of a field of a structure; include/linux/fortify-string.h, 6.0 on. The text of a WARN:
 *
 *     memcpy: detected field-spanning write (size 64) of single field "hdr->data" at drivers/net/foo.c:212 (size 32)
 */
export const fieldSpanningWrite: Detector = {
  kind: 'fortify',
  role: 'precursor',
  triggers: ['field-spanning write'],
  pattern: /^\w+: detected field-spanning write \(size \d+\) of single field /,
  blame: 'trace',
  title: 'WARNING in {function}',
};
