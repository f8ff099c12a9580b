import { type Row } from '../lines/row.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { type Block, type OpenBlock } from './block.ts';
import { journalExport } from './journal-export.ts';
import { journalVerbose } from './journal-verbose.ts';
import { jsonRecord } from './json-record.ts';
import { netconsoleFragments } from './netconsole-fragments.ts';
import { pstore } from './pstore.ts';
import { terminalRecording } from './terminal-recording.ts';

const blocks: Block[] = [pstore, jsonRecord, journalExport, journalVerbose, netconsoleFragments, terminalRecording];

/** One of these stands in every line that begins a block and holds no message. */
export const blockWords: string[] = blocks.flatMap(({ words }) => words);

/** Blocks by the code of the character that they begin with; all of them are ASCII. */
const byFirst: Block[][] = Array.from({ length: 128 }, (_, code) =>
  blocks.filter(({ begins }) => new RegExp(`[${begins}]`).test(String.fromCharCode(code))),
);

/** The block that a row begins; undefined where it begins none. */
function blockOf(text: string): Block | undefined {
  return byFirst[text.charCodeAt(0)]?.find(({ first }) => first.test(text));
}

/** Whether more rows of the same message may follow. */
export function beginsBlock(text: string): boolean {
  return blockOf(text) !== undefined;
}

/** Takes rows in the order of the input, and gives them out in the order of the messages. */
export interface RowStage {
  push: (row: Row) => void;
  end: () => void;
  /** Whether it waits for more rows. */
  isOpen: () => boolean;
}

/** Reads the containers of several lines. At most one block is held, of bounded size; all other rows go straight through. */
export function arrange(emit: (row: Row) => void, tally: ContainerTally): RowStage {
  let open: (OpenBlock & Pick<Block, 'limit'>) | null = null;
  let held = 0;

  const close = (): void => {
    const rows = open?.close() ?? [];
    const name = open?.name?.() ?? null;
    if (name !== null) tally.count(name);
    open = null;
    rows.forEach(emit);
  };

  /** Gives a row to the open block; whether it took it. */
  const offer = (row: Row): boolean => {
    if (open === null) return false;
    const answer = open.take(row);
    held += row.text.length;
    if (answer !== 'more' || held > open.limit) close();
    return answer !== 'none';
  };

  const push = (row: Row): void => {
    if (open !== null && offer(row)) return;
    const block = blockOf(row.text);
    if (block === undefined) {
      emit(row);
      return;
    }
    const { name, limit } = block;
    open = { name: () => name, ...block.open(), limit };
    held = 0;
    offer(row);
  };

  return { push, end: close, isOpen: () => open !== null };
}
