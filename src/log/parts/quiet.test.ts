import { expect, test } from 'vitest';
import { lineOf } from '../lines/line.fixture.ts';
import { quiet } from './quiet.ts';

test.each([
  'task: ffff983118bfc200 ti: ffff982defd58000 task.ti: ffff982defd58000',
  'Stack:',
  ' ffff88045f5a3e68 0000000000000000 ffff88045f5a3e68 ffffffff810d6ae6',
  '<d> ffffffff8161b040 ffff8806c03a3520',
  'last sysfs file: /sys/devices/system/cpu/online',
  'Features: eBPF/event',
  'FS:  0000000000000000(0000) GS:ffff8829bfc00000(0000) knlGS:0000000000000000',
  'CR2: 00000000000000d0',
  'Kernel Offset: 0x10200000 from 0xffffffff81000000 (relocation range: 0xffffffff80000000-0xffffffffbfffffff)',
])('%s', (text) => {
  expect(quiet(lineOf(text))).toBe(true);
});

test.each(['task: waiting', 'deadbeef', 'Stacked: on', 'EXT4-fs (sda1): mounted filesystem'])('%s', (text) => {
  expect(quiet(lineOf(text))).toBe(false);
});
