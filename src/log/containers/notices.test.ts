import { expect, test } from 'vitest';
import { type ContainerName } from './name.ts';
import { noticeIn } from './notices.ts';

const none = new Map<string, number>();

test.each([
  ['-- Boot 8f1a8bb2d5a14e0f9a3ffb5ad67c6a3d --', 'journalctl'],
  ['-- Reboot --', 'journalctl'],
  ['-- No entries --', 'journalctl'],
  ['-- Journal begins at Mon 2026-01-05 10:11:12 CET, ends at Wed 2026-02-04 06:51:39 CET. --', 'journalctl'],
  ['-- Logs begin at Mon 2026-01-05 10:11:12 CET, end at Wed 2026-02-04 06:51:39 CET. --', 'journalctl'],
  ['====1612345678.123456-D', 'ramoops'],
  ['8 Corrected bytes, 0 unrecoverable blocks', 'ramoops'],
  ['Message from syslogd@host01 at Feb  4 06:51:39 ...', 'wall'],
  ['Feb  4 06:51:39 host01 last message repeated 5 times', 'syslog'],
  ['(XEN) Domain 0 crashed: rebooting machine in 5 seconds.', 'Xen console'],
  ['host01 login: ', 'serial console'],
  ['{noformat}', 'quoted'],
  ['{code:title=dmesg}', 'quoted'],
  ['```', 'quoted'],
  ['--', 'grep'],
])('%j is of %s', (text, name) => {
  expect(noticeIn(text, none)).toBe(name);
});

test.each([
  '------------[ cut here ]------------',
  '---[ end trace 8f40bd2bf2a072e5 ]---',
  '=================================================================',
  'BUG: kernel NULL pointer dereference, address: 0000000000000010',
  'Feb  4 06:51:39 host01 kernel: last message repeated',
  ' SUBSYSTEM=pci',
])('%j is none', (text) => {
  expect(noticeIn(text, none)).toBeNull();
});

test('fields stand behind records of /dev/kmsg', () => {
  expect(noticeIn(' SUBSYSTEM=pci', new Set<ContainerName>(['/dev/kmsg']))).toBe('/dev/kmsg');
});
