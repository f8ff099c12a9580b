import { firstMatch } from '../text/first-match.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Headline, type Report } from '../report/report.ts';
import { decodedSource } from '../symbols/decoded-symbol.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';

/**
 * Under lockdep's headlines a line names who wants, holds or gives up the lock; a second one, who holds another meanwhile.
 * kernel/locking/lockdep.c, kernel/workqueue.c:
 *
 *     ffff8801d8b1a2a0 (&bdev->bd_mutex){+.+.}-{3:3}, at: blkdev_reread_part+0x1e/0x40
 *      (&bdev->bd_mutex){+.+.}, at: [<ffffffff815a1234>] blkdev_reread_part+0x1e/0x40 block/ioctl.c:192
 *     ffff8801d8b1a2a0 (&bdev->bd_mutex){+.+.}-{3:3}, at: blkdev_reread_part (block/ioctl.c:192)           decoded
 *     ffff8801d8b1a2a0 (&bdev->bd_mutex){+.+.}-{3:3}, at: blkdev_reread_part                                in commit messages
 *     [<ffffffff815a1234>] ipmr_mfc_seq_stop+0x1/0x2                          under "... is trying to release lock (...) at:"
 *          last function: addrconf_dad_work                                   `preempt=0x00000000 ... workfn=addrconf_dad_work` from 6.8 on
 */
const lockAt = String.raw`^.*\}(?:-\{\d+:\d+\})?, at: (?:\[<[0-9a-f]+>\] )?`;

const owners = [
  new RegExp(lockAt + symbolSource),
  new RegExp(lockAt + decodedSource),
  new RegExp(String.raw`${lockAt}(?<bare>[A-Za-z_]\w+)$`),
  new RegExp(String.raw`^\[<[0-9a-f]+>\] ${symbolSource}`),
  new RegExp(String.raw`^(?:\(null\)|0x0) at: ${symbolSource}`),
  /^ +(?:last function: |preempt=.* workfn=)(?<bare>\w+)/,
];

/** Who wants the lock and who holds the other; further ones are of the list of all locks held. */
const most = 2;

export function wantedLock(line: Line, report: Report): boolean {
  const [headline] = report.headlines;
  if (!blamesLock(headline) || report.named.length === most || report.stacks.length > 0) return false;
  const groups = firstMatch(owners, line.text)?.groups;
  if (groups === undefined) return false;
  const bare = groups['bare'];
  const symbol = bare === undefined ? symbolFrom(groups) : { function: bare, offset: null, size: null, module: null };
  if (symbol !== null) report.named.push({ symbol, place: placeIn(line) });
  return true;
}

/** Whether the lines under a headline name owners. */
function blamesLock(headline: Headline | undefined): boolean {
  return headline?.detector.blame === 'lock' || headline?.detector.blame === 'origin';
}
