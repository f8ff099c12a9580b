import { type Detector } from './detector.ts';

/** Helpers of a socket buffer check what their caller gives them; include/linux/skbuff.h, net/core/skbuff.c. */
export const bufferHelpers = /^skb_|^__skb_(?:put|pull|push)$/;

/**
 * BUG() and BUG_ON(); lib/bug.c, 2.6.9 to 6.19. The position is missing where CONFIG_DEBUG_BUGVERBOSE is off:
 *
 *     kernel BUG at lib/idr.c:1163!
 *     Kernel BUG at ext4_evict_inode+0x4/0x10 [verbose debug info unavailable]
 */
export const kernelBug: Detector = {
  kind: 'kernel-bug',
  role: 'report',
  triggers: ['ernel BUG at', 'ernel BUG in'],
  pattern:
    /[kK]ernel BUG (?:at(?! \S*:LINE)|in(?= \w+ at )) (?=\S*:\d|\S+\+0x|\(?(?:0x)?[0-9a-f]{8}|\w+ at |\S*(?<!\.[chS])$)(?<position>\S+)/,
  blame: 'pointer',
  passOver: bufferHelpers,
  title: 'kernel BUG in {function}',
};
