import { type Line } from '../lines/line.ts';

/**
 * What `bt -f` and `bt -l` print between frames; nothing of it is kept:
 *
 *         ffff883e962d3c18: ffff883e962d3cb8 kvm_handle_hva_range+308
 *         /usr/src/debug/kernel-2.6.32-358.el6/linux-2.6.32-358.el6.x86_64/net/netfilter/nf_queue.c: 221
 */
export function stackWords(line: Line): boolean {
  return /^\s+[0-9a-f]{8,16}: {1,2}\S/.test(line.text) || /^\s+\/\S+: \d+$/.test(line.text);
}
