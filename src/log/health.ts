import { type CrashEvent, type HealthNote } from '../kernel/event.ts';
import { type ContainerTally } from './tally.ts';

/** Taints that tell of an earlier failure in the same boot, by the letter that all vendors share. */
const earlier: Record<string, string> = {
  D: 'the kernel had oopsed before (taint D)',
  L: 'a soft lockup had happened before (taint L)',
  W: 'the kernel had warned before (taint W)',
  M: 'a machine check had happened before (taint M)',
  B: 'a bad page had been found before (taint B)',
};

/** Notices of the kernel that messages are missing. */
const dropped = /\*\* \d{1,10} printk messages dropped \*\*|(?<!\d)\d{1,10} callbacks suppressed/;

/** What is wrong with the log itself, one sentence each. */
export function healthOf(events: CrashEvent[], tally: ContainerTally, lines: number): HealthNote[] {
  const notes: HealthNote[] = [];
  if (lines === 0) notes.push({ code: 'empty', message: 'The input is empty.' });
  const flattened = tally.get('flattened');
  if (flattened !== undefined) {
    notes.push({
      code: 'flattened',
      message: `Several messages stand on one line (${String(flattened)} ${flattened === 1 ? 'line was' : 'lines were'} cut apart).`,
    });
  }
  if (tally.has('web copy')) {
    notes.push({
      code: 'copy-damage',
      message: 'The text was copied from a page or a chat: blanks, quotation marks or markup were put right.',
    });
  }
  const crashes = events.filter((event) => event.severity === 'crash');
  for (const event of crashes) {
    if (event.headline === null) {
      notes.push({
        code: 'no-headline',
        message: 'The report has no headline: the lines before it are missing.',
        line: event.firstLine,
      });
    }
    if (event.frames.length === 0 && event.corrupted) {
      notes.push({
        code: 'cut-off',
        message: 'The report is cut off: no call trace follows the headline.',
        line: event.firstLine,
      });
    }
  }
  const [first] = crashes;
  const letter = first?.taint?.flags.find((flag) => flag in earlier);
  if (first !== undefined && letter !== undefined) {
    notes.push({
      code: 'earlier-failure',
      message: `This is not the first failure of the boot: ${earlier[letter] ?? ''}. Look further up, or for an older log.`,
      line: first.places.taint?.line ?? first.firstLine,
    });
  }
  return notes;
}

/** `** 123 printk messages dropped **` -> a note; null for any other line. */
export function droppedNote(text: string, line: number): HealthNote | null {
  const found = dropped.exec(text);
  return found === null
    ? null
    : { code: 'dropped', message: `The kernel dropped messages here: ${found[0].trim()}.`, line };
}
