import { type Row } from '../lines/row.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { type RowStage } from './arrange.ts';
import { compareMoments, type Moment, momentOf } from './moment.ts';

const name = 'newest first';

/** So often goes the time back from row to row, and never on, before a log is taken to stand newest first. A boot begins once. */
const fewestFalls = 3;

/** Contexts that print at the same time may change places; of so many steps one may go on. */
const stepsToRise = 4;

/** As many rows are held until the time changes; in seconds of syslog a whole report is printed. */
const mostUndecided = 500;

/** Rows without any time tell nothing. */
const mostWithoutTime = 50;

/** As many code units are held; of a longer log each such piece is turned by itself. */
const limit = 1 << 25;

/**
 * `journalctl -r`, Kibana, Loki, Splunk and CloudWatch show the newest message first, and write files in that order:
 *
 *     [  101.000010] ---[ end trace 0000000000000000 ]---
 *     [  101.000009]  entry_SYSCALL_64_after_hwframe+0x76/0x7e
 *     [  101.000001] BUG: kernel NULL pointer dereference, address: 0000000000000010
 *
 * Such a log is turned round. Rows without a time go with the row above them: they are the rest of its message. What stands above
 * all times, as the names of the columns do, stays there.
 */
export function turnNewestFirst(emit: (row: Row) => void, tally: ContainerTally): RowStage {
  let state: 'undecided' | 'falling' | 'straight' = 'undecided';
  /** Each with the rows that have no time below it. */
  let held: Row[][] = [];
  let rows = 0;
  let length = 0;
  let last: Moment | null = null;
  let falls = 0;
  let rises = 0;

  const isFalling = (): boolean => falls >= fewestFalls && rises * stepsToRise <= falls;

  const giveOut = (turned: boolean): void => {
    const groups = held;
    held = [];
    length = 0;
    rows = 0;
    if (turned) groups.reverse();
    for (const group of groups) group.forEach(emit);
  };

  /** What did not go back often enough, or nothing tells of: a report within one second. */
  const goStraight = (): void => {
    state = 'straight';
    const turned = rises === 0 && readsUpwards(held);
    if (turned) tally.count(name);
    giveOut(turned);
  };

  /** The row that a group begins with has a time. */
  const take = (row: Row, moment: Moment): void => {
    const step = last === null ? 0 : compareMoments(moment, last);
    if (step < 0) falls += 1;
    if (step > 0) rises += 1;
    last = moment;
    held.push([row]);
  };

  const decide = (): void => {
    if (state === 'undecided' && isFalling()) {
      state = 'falling';
      tally.count(name);
    }
    const isStraight = rises * stepsToRise > falls;
    if (isStraight || (state === 'undecided' && rows > (last === null ? mostWithoutTime : mostUndecided))) goStraight();
  };

  const push = (row: Row): void => {
    if (state === 'straight') {
      emit(row);
      return;
    }
    const moment = row.facts?.time === undefined ? momentOf(row.text) : { taken: 0, printed: row.facts.time };
    rows += 1;
    length += row.text.length;
    const above = held.at(-1);
    if (moment !== null) take(row, moment);
    else if (above === undefined) emit(row);
    else above.push(row);
    if (rises > 0 || rows > mostWithoutTime || falls >= fewestFalls) decide();
    if (state === 'falling' && length > limit) giveOut(true);
  };

  const end = (): void => {
    if (state === 'falling') giveOut(true);
    else goStraight();
  };

  return { push, end, isOpen: () => state !== 'straight' && (state === 'falling' || rows > 0) };
}

const heading = /Call [Tt]race:$/;

const frame = /\+0x[0-9a-f]+\/0x[0-9a-f]+|<\/?[A-Z]+> *$/;

/** Above a trace stands where the processor was, which is no frame. */
const pointer = /(?:IP|LR|PC|PSW|pc|lr|epc|ra)\b/;

/** Whether the frames of a trace stand above its heading. */
function readsUpwards(groups: readonly Row[][]): boolean {
  const isFrame = (index: number): boolean => {
    const text = groups[index]?.[0]?.text ?? '';
    return frame.test(text) && !pointer.test(text);
  };
  const at = groups.findIndex(([row]) => row !== undefined && heading.test(row.text));
  return isFrame(at - 1) && isFrame(at - 2) && !isFrame(at + 1);
}
