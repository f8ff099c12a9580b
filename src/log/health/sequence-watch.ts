import { type Line } from '../lines/line.ts';
import { type ToldNote } from './note.ts';

/** More is another log. */
const mostMissing = 100_000;

/**
 * Looks for records that are missing, by the numbers that /dev/kmsg and the extended netconsole give them: packets are lost on the way, and a reader
 * that is too slow misses what the kernel has written over.
 *
 *     4,1234,5678901,-;Call Trace:
 *     4,1240,5678907,-; ext4_lookup+0x118/0x170
 */
export type SequenceWatch = (line: Line, isRead: boolean) => ToldNote | null;

export function sequenceWatch(): SequenceWatch {
  let above: number | null = null;
  return ({ sequence = null }, isRead) => {
    const missing = sequence === null || above === null ? 0 : sequence - above - 1;
    above = sequence;
    // Between two lines of which not all were read nothing is known.
    if (!isRead || missing <= 0 || missing > mostMissing) return null;
    return { code: 'records-missing', values: { records: missing, times: 1 } };
  };
}
