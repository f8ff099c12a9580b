import { type Detector } from './detector.ts';

/**
 * A node of an OCFS2 cluster fences itself: it resets the machine without a panic, and nothing follows but the next boot.
 * Older kernels print no asterisks. Where it is told to panic instead, the panic says so; fs/ocfs2/cluster/quorum.c, o2quo_fence_self().
 *
 *     *** ocfs2 is very sorry to be fencing this system by restarting ***
 */
export const ocfs2Fencing: Detector = {
  kind: 'panic',
  role: 'panic',
  triggers: ['to be fencing this system by restarting'],
  pattern: /^(?<reason>(?:\*\*\* )?ocfs2 is very sorry to be fencing this system by restarting)/,
  blame: 'none',
  title: 'ocfs2: fencing this system by restarting',
};
