import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';

const log = [
  '[   10.000001] WARNING: CPU: 0 PID: 1 at lib/idr.c:12 ida_free+0x12/0x40',
  '[   10.000002] Call Trace:',
  '[   10.000003]  ida_free+0x12/0x40',
  '[   10.000004] ---[ end trace 0123456789abcdef ]---',
  '[   12.000001] BUG: unable to handle kernel NULL pointer dereference at 0000000000000018',
  '[   12.000002] IP: [<ffffffffc0001234>] frobnicate+0x12/0x40 [frob]',
  '[   12.000003] Oops: 0000 [#1] SMP',
].join('\n');

test('a page is made from the crash that is meant, and names its sample', () => {
  const title = 'BUG: unable to handle kernel NULL pointer dereference in frobnicate';
  const draft = draftOf(log, title, '2026-11-21');
  expect(draft).toMatchObject({ id: 'frobnicate-null-dereference', sample: 'as-printed.log' });
  expect(draft?.page).toContain('kind: null-dereference\n');
  expect(draft?.page).toContain('  - file: as-printed.log\n');
});

test('of a log without a crash none is made', () => {
  expect(draftOf('nothing happened', 'x', '2026-11-21')).toBeNull();
});
