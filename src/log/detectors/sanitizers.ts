import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';

/**
 * KASAN; mm/kasan/report.c, 4.0 to 6.19, to 4.3 as `KASan`. The access stands on the next line:
 *
 *     BUG: KASAN: use-after-free in ip_rcv+0x1/0x2
 *     BUG: KASan: user-memory-access on address 310000006a690d0d
 */
export const kasan: Detector = {
  kind: 'kasan',
  role: 'report',
  triggers: ['KASAN: ', 'KASan: '],
  pattern: new RegExp(
    String.raw`BUG: KAS(?:AN|an): (?<what>[\w-]+(?: or [\w-]+)?|[\w ]{1,40} access) (?:in|on) (?:${symbolSource}|\S+)`,
  ),
  blame: 'trace',
  // hardware tags: the fault by which the access was caught
  passOver: /kernel_fault|tag_check|mem_abort|^el1h?_/,
  title: 'KASAN: {what} {access} in {function}',
};

/**
 * The first KASAN, with words for what is an identifier since; the same file, 4.0 to 4.3:
 *
 *     BUG: KASan: use after free in ip_rcv+0x1/0x2 at addr ffff880034bf6690
 */
const firstWords: { words: string; what: string }[] = [
  { words: 'use after free', what: 'use-after-free' },
  { words: 'out of bounds access', what: 'out-of-bounds' },
  { words: 'out of bounds on stack', what: 'stack-out-of-bounds' },
  { words: 'unknown crash', what: 'unknown-crash' },
];

export const firstKasan: Detector[] = firstWords.map(({ words, what }) => ({
  ...kasan,
  triggers: ['KASan: '],
  pattern: new RegExp(String.raw`BUG: KASan: ${words} in (?:${symbolSource}|\w+ \()`),
  title: `KASAN: ${what} {access} in {function}`,
}));

/**
 * A wrong free; the same file, 4.11 on. Two names in one to 5.19:
 *
 *     BUG: KASAN: double-free or invalid-free in kfree+0x1/0x2
 */
export const kasanFree: Detector = {
  kind: 'kasan',
  role: 'report',
  triggers: ['KASAN: '],
  pattern: /BUG: KASAN: (?:double-free or )?(?<what>invalid-free|double-free) in /,
  blame: 'trace',
  passOver: /kfree|vunmap|vfree/,
  title: 'KASAN: invalid-free in {function}',
  altTitles: ['KASAN: double-free in {function}'],
};

/**
 * Under a general protection fault, arch/x86/kernel/traps.c, 5.5 on:
 *
 *     KASAN: null-ptr-deref in range [0x0000000000000008-0x000000000000000f]
 */
export const kasanRange: Detector = {
  kind: 'general-protection',
  role: 'detail',
  triggers: ['KASAN: '],
  pattern: /^KASAN: [\w -]+ in range \[0x/,
  blame: 'pointer',
  title: 'general protection fault in {function}',
};

/**
 * KFENCE, on production kernels too; mm/kfence/report.c, 5.12 on:
 *
 *     BUG: KFENCE: use-after-free read in kfree_skb+0x1/0x2
 */
export const kfence: Detector = {
  kind: 'kfence',
  role: 'report',
  triggers: ['KFENCE: '],
  pattern: new RegExp(String.raw`BUG: KFENCE: (?<what>[\w -]+?) in (?:${symbolSource}|\S+)`),
  blame: 'trace',
  bareTrace: true,
  title: 'KFENCE: {what} in {function}',
};

/**
 * KMSAN; mm/kmsan/report.c, 6.1 on:
 *
 *     BUG: KMSAN: uninit-value in ip_rcv+0x1/0x2
 */
export const kmsan: Detector = {
  kind: 'kmsan',
  role: 'report',
  triggers: ['KMSAN: '],
  pattern: new RegExp(String.raw`BUG: KMSAN: (?<what>[\w-]+) in (?:${symbolSource}|\S+)`),
  blame: 'trace',
  // ciphers and the messages of netlink work on what others filled in
  passOver:
    /alloc_skb|netlink_ack|netlink_rcv_skb|_encrypt$|^(?:crypto|cipher|drbg|rng)_|usb_(?:submit_urb|start_wait_urb|bulk_msg|interrupt_msg|control_msg)/,
  bareTrace: true,
  title: 'KMSAN: {what} in {function}',
};

/**
 * KCSAN; kernel/kcsan/report.c, 5.8 on. Both functions are named:
 *
 *     BUG: KCSAN: data-race in inet_send_prepare / inet_autobind
 *     BUG: KCSAN: data-race in ext4_lookup [ext4] / ext4_rename [ext4]
 */
export const kcsan: Detector = {
  kind: 'kcsan',
  role: 'report',
  triggers: ['KCSAN: '],
  pattern:
    /BUG: KCSAN: (?<what>data-race|assert: race) in (?<name>[\w.]+)(?:\+\S+)?(?: \[(?<module>[\w-]+)\])?(?<other> \/ \w+)?/,
  blame: 'named',
  title: 'KCSAN: {what} in {function}{other}',
};

/**
 * UBSAN; lib/ubsan.c, 4.5 on:
 *
 *     UBSAN: array-index-out-of-bounds in fs/jfs/jfs_dmap.c:2971:11
 */
export const ubsan: Detector = {
  kind: 'ubsan',
  role: 'report',
  triggers: ['UBSAN: '],
  pattern: /UBSAN: (?<what>[\w -]+?) in (?<position>\S+:\d+:\d+)/,
  blame: 'trace',
  passOver: /overflow/,
  title: 'UBSAN: {what} in {function}',
};

/**
 * The check as a trap of x86, CONFIG_UBSAN_TRAP; arch/x86/kernel/traps.c, 6.12 on. `Oops: invalid opcode` follows:
 *
 *     UBSAN: array index out of bounds at ext4_lookup+0x118/0x170
 */
export const ubsanTrap: Detector = {
  kind: 'ubsan',
  role: 'precursor',
  triggers: ['UBSAN: '],
  pattern: new RegExp(String.raw`^UBSAN: (?<what>[a-z][\w -]+?) at ${symbolSource}`),
  blame: 'pointer',
  title: 'UBSAN: {what} in {function}',
};

/**
 * Up to 5.4 without the name of the check; the same file:
 *
 *     UBSAN: Undefined behaviour in net/ipv4/fib_trie.c:505:6
 */
export const ubsanOld: Detector = {
  kind: 'ubsan',
  role: 'report',
  triggers: ['UBSAN: '],
  pattern: /UBSAN: Undefined behaviour in (?<position>\S+:\d+:\d+)/,
  blame: 'trace',
  passOver: /overflow/,
  title: 'UBSAN: undefined-behaviour in {function}',
};
