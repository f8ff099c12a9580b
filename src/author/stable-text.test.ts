import { expect, test } from 'vitest';
import { sourceFileIn, stableText } from './stable-text.ts';

test.each([
  ['kernel BUG at lib/idr.c:1163!', 'lib/idr.c'],
  ['WARNING: CPU: 3 PID: 9 at net/core/dev.c:2430 skb_warn_bad_offload+0xd5/0x110', 'net/core/dev.c'],
  ['kernel BUG at /build/linux-abc/arch/x86/kvm/mmu.c:12!', 'arch/x86/kvm/mmu.c'],
  ['list_del corruption', null],
])('the source file of %s', (message, file) => {
  expect(sourceFileIn(message)).toBe(file);
});

test.each([
  ['VFS: Unable to mount root fs on unknown-block(0,0)', 'VFS: Unable to mount root fs on unknown-block'],
  ['Attempted to kill init! exitcode=0x00000009', 'Attempted to kill init! exitcode'],
  [
    'list_del corruption. prev->next should be ffff8801, but was dead000000000200',
    'list_del corruption. prev->next should be',
  ],
  [
    'EXT4-fs error (device sda1): ext4_lookup:1602: inode #2: comm ls: deleted inode referenced: 12',
    'EXT4-fs error (device sda1): ext4_lookup',
  ],
  ['refcount_t: underflow; use-after-free.', 'refcount_t: underflow; use-after-free.'],
  ['Oops: 0002', null],
])('what is the same in every %s', (message, text) => {
  expect(stableText(message)).toBe(text);
});
