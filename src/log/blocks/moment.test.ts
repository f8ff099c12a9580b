import { expect, test } from 'vitest';
import { compareMoments, momentOf } from './moment.ts';

test.each([
  ['2026-02-04T06:51:39.123456+01:00 host01 kernel: text', '2026-02-04T06:51:39.123457+01:00 host01 kernel: text'],
  ['2026-02-04 06:51:39,123 text', '2026-02-04 06:52:01,003 text'],
  ['Wed 2026-02-04 06:51:39 CET host01 kernel: text', 'Wed 2026-02-04 06:51:40 CET host01 kernel: text'],
  ['Feb  4 06:51:39 host01 kernel: text', 'Feb 14 06:51:39 host01 kernel: text'],
  ['<4>Jan 31 06:51:39 host01 kernel: text', '<4>Feb  4 06:51:39 host01 kernel: text'],
  ['[Wed Feb  4 06:51:39 2026] text', '[Wed Feb  4 06:51:40 2026] text'],
  ['"Feb 4, 2026 @ 06:51:39.123",host01,text', '"Feb 4, 2026 @ 06:51:39.200",host01,text'],
  ['1770184299123,text', '1770184299124,text'],
  ['1770184299.123456 host01 kernel: text', '1770184300.000001 host01 kernel: text'],
  ['> [   99.000001] text', '> [  100.000000] text'],
  ['Feb  4 06:51:39 host01 kernel: [   12.345678] text', 'Feb  4 06:51:39 host01 kernel: [   12.345679] text'],
])('%s is before %s', (before, behind) => {
  const [one, other] = [momentOf(before), momentOf(behind)];
  expect(one && other && compareMoments(one, other)).toBeLessThan(0);
});

test.each(['text', 'Call Trace:', ' f+0x1/0x2', '[<ffffffff81000000>] f+0x1/0x2', '12:04 text'])(
  '%s tells no time',
  (text) => {
    expect(momentOf(text)).toBeNull();
  },
);
