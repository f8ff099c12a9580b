import { expect, test } from 'vitest';
import { deadlock } from '../detectors/locking.ts';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { type Report } from '../report/report.ts';
import { wantedLock } from './wanted-lock.ts';

const lockdep = (): Report =>
  emptyReport({
    headlines: [{ detector: { ...deadlock, blame: 'lock' }, line: lineOf(''), groups: {}, quoted: false }],
  });

test.each([
  ['ffff8801d8b1a2a0 (&bdev->bd_mutex){+.+.}-{3:3}, at: blkdev_reread_part+0x1e/0x40', 'blkdev_reread_part'],
  [
    ' (&bdev->bd_mutex){+.+.}, at: [<ffffffff815a1234>] blkdev_reread_part+0x1e/0x40 block/ioctl.c:192',
    'blkdev_reread_part',
  ],
  ['ffff888005f9c130 (k-sk_lock-AF_INET){+.+.}-{0:0}, at: foo_close (/home/user/linux/net/foo.c:3033)', 'foo_close'],
  ['(&dev->mutex#3){+.+.+.}, at: foo_mmap (drivers/media/foo.c:3029 (discriminator 1))', 'foo_mmap'],
  ['ffff888012345678 (&foo->lock){+.+.}-{4:4}, at: foo_write', 'foo_write'],
  ['[<ffffffff815a1234>] ipmr_mfc_seq_stop+0x1/0x2', 'ipmr_mfc_seq_stop'],
  ['     last function: addrconf_dad_work', 'addrconf_dad_work'],
])('%s', (text, name) => {
  const report = lockdep();
  expect(wantedLock(lineOf(text), report)).toBe(true);
  expect(report.named.map(({ symbol, place }) => [symbol.function, place.line])).toEqual([[name, 7]]);
});

test('who wants the lock and who holds the other count, and only under a headline of lockdep', () => {
  const report = lockdep();
  wantedLock(lineOf(' (&a){+.+.}, at: wants+0x1/0x2'), report);
  wantedLock(lineOf(' (&b){+.+.}, at: holds+0x1/0x2'), report);
  expect(wantedLock(lineOf(' #0:  (&c){+.+.}, at: lists+0x1/0x2'), report)).toBe(false);
  expect(report.named.map(({ symbol }) => symbol.function)).toEqual(['wants', 'holds']);
  expect(wantedLock(lineOf('[<ffffffff815a1234>] first+0x1/0x2'), emptyReport())).toBe(false);
});

test.each([
  'last function: addrconf_dad_work',
  '(&bdev->bd_mutex){+.+.}, at: foo_lock include/linux/foo.h:351 [inline]',
])('%s', (text) => {
  expect(wantedLock(lineOf(text), lockdep())).toBe(false);
});
