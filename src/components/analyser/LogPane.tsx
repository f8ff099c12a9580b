import { type RefObject, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { type Client } from '../../analyser/client.ts';
import { type Mark, type Stop } from '../../analyser/marks.ts';
import { type RowMap, type Rows } from '../../analyser/messages.ts';
import { rowOf } from '../../analyser/rows.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { EvidenceSteps } from './EvidenceSteps.tsx';
import { FindBar } from './FindBar.tsx';
import { LogRow } from './LogRow.tsx';
import { useResult } from './result-context.ts';
import { useFind } from './use-find.ts';
import { useRowWindow } from './use-row-window.ts';
import { useRows } from './use-rows.ts';
import { useWords } from './words.ts';

const noMarks: readonly Mark[] = [];

/** Where a jump leads. Each jump is an object of its own, so that the same place can be gone to again. */
export interface Target {
  row: number;
  /** Somebody asked for this place; without it the log only begins there. */
  asked: boolean;
}

/** A log as the worker holds it. */
export interface ShownLog {
  map: RowMap;
  /** The rows to begin with. */
  rows: Rows;
  /** All that it has. */
  lines: number;
}

interface Props {
  shown: ShownLog;
  client: Client;
  event: CrashEvent | null;
  marks: Mark[];
  stops: Stop[];
  stop: number;
  step: (by: 1 | -1) => void;
  target: Target;
  findField: RefObject<HTMLInputElement | null>;
}

/** The log as it came, with the evidence marked in it. */
export function LogPane({ shown, client, event, marks, stops, stop, step, target, findField }: Props): VNode {
  const words = useWords();
  const { log } = words;
  const { lit, light } = useResult();
  const { map, lines } = shown;
  const count = map.lines.length;
  const view = useRowWindow(count);
  const cache = useRows(shown.rows, client);
  const find = useFind(client, view.show);
  const { from, to } = view.drawn;

  const marksByRow = useMemo(() => {
    const byRow = new Map<number, Mark[]>();
    for (const mark of marks) {
      // A place may begin in one row of a long line and end in a later one.
      const last = rowOf(map, mark.line, mark.column + Math.max(mark.length - 1, 0));
      for (let row = rowOf(map, mark.line, mark.column); row <= last; row += 1) {
        byRow.set(row, [...(byRow.get(row) ?? []), mark]);
      }
    }
    return byRow;
  }, [marks, map]);

  /** What is left out where a row stands for lines that are not shown; null of any other row. */
  const leftOut = (row: number): string | null =>
    map.gaps.includes(row) ? log.leftOut((map.lines[row + 1] ?? lines + 1) - (map.lines[row] ?? 0)) : null;

  useEffect(() => {
    cache.want(from, to);
  }, [cache, from, to]);

  // Before the browser paints, so that the log does not jump.
  useLayoutEffect(() => {
    view.show(target.row, !target.asked);
    // The log may stand below the fold.
    if (target.asked) view.box.current?.scrollIntoView({ block: 'nearest' });
  }, [target]);

  const current = find.query !== '' && find.at >= 0 ? (find.hits?.[find.at] ?? -1) : target.asked ? target.row : -1;
  const rows: VNode[] = [];
  for (let row = from; row < to; row += 1) {
    const line = map.lines[row] ?? 0;
    const own = marksByRow.get(row) ?? noMarks;
    rows.push(
      <LogRow
        key={row}
        text={cache.get(row)}
        leftOut={leftOut(row)}
        line={line}
        column={map.columns[row] ?? 1}
        broken={map.lines[row + 1] === line || map.lines[row - 1] === line}
        marks={own}
        lit={own
          .filter(({ clause }) => lit.includes(clause))
          .map(({ clause }) => clause)
          .join(' ')}
        inEvent={event !== null && line >= event.firstLine && line <= event.lastLine}
        current={row === current}
        query={find.query}
      />,
    );
  }

  return (
    <section class="pane log" aria-labelledby="log-heading">
      <header>
        <h3 id="log-heading">{log.heading}</h3>
        <EvidenceSteps at={stop} total={stops.length} step={step} />
        <FindBar find={find} field={findField} />
      </header>
      {map.gaps.length > 0 && <p class="quiet log-partly">{log.partly(words.lines(lines))}</p>}
      <div
        ref={view.box}
        class={(map.lines[count - 1] ?? 0) >= 1_000_000 ? 'log-box log-long' : 'log-box'}
        tabIndex={0}
        role="region"
        aria-label={log.label}
        onScroll={view.onScroll}
        onPointerOver={({ target: over }) => {
          const row = over instanceof Element ? over.closest<HTMLElement>('.log-row') : null;
          light(clausesOf(row));
        }}
        onPointerLeave={() => {
          light([]);
        }}
      >
        <div ref={view.space} class="log-space">
          <div ref={view.rows} class="log-rows">
            {rows}
          </div>
        </div>
      </div>
    </section>
  );
}

function clausesOf(row: HTMLElement | null): number[] {
  const clauses = row?.dataset['clauses'] ?? '';
  return clauses === '' ? [] : clauses.split(' ').map(Number);
}
