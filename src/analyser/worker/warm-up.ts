import example from '../../../signatures/virtio-blk-lvm-removed-device/samples/as-printed.log?raw';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { analyseFiles } from '../reading/analyse-files.ts';
import { readRows } from '../text/held-text.ts';
import { textKeeper } from '../text/text-keeper.ts';

/** So many lines, with two crashes around them, are enough for the browser to compile what a log goes through. */
const ordinaryLines = 2000;
const ordinary = '[   12.345678] br0: port 3(veth1003) entered forwarding state\n';

/** Rows of the log that a page shows first. */
const shownRows = 400;

/**
 * Reads a console that everybody has seen, and forgets it. A browser compiles code when it is called, and the better the more often it was:
 * it does so before somebody waits for the first log, and not while he does.
 */
export async function warmUp(bundle: MatcherBundle): Promise<void> {
  const file = new Blob([example, ordinary.repeat(ordinaryLines), example]);
  const { take, text } = textKeeper(file, file.size);
  const logs = analyseFiles([{ name: '', file, fromFolder: false }], bundle, { watcher: () => take });
  while ((await logs.next()).done !== true);
  await readRows(text(), 0, shownRows);
}
