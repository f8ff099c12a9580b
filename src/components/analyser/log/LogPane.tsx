import { type RefObject, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Client } from '../../../analyser/worker/client.ts';
import { type Mark, type Stop } from '../../../analyser/text/marks.ts';
import { type Rows } from '../../../analyser/worker/messages.ts';
import { type MapSpan } from '../../../analyser/text/minimap.ts';
import { type RowMap, rowOf, startOfRow } from '../../../analyser/text/row-map.ts';
import { type CrashEvent } from '../../../kernel/event.ts';
import { FindBar } from './FindBar.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { LogRow } from './LogRow.tsx';
import { Minimap } from './Minimap.tsx';
import { PlaceSteps } from './PlaceSteps.tsx';
import { useResult } from '../../shared/result-context.ts';
import { useFind } from './use-find.ts';
import { usePainted } from './use-painted.ts';
import { useRowWindow } from './use-row-window.ts';
import { useRows } from './use-rows.ts';
import { useWords } from '../../shared/words.ts';

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
  /** All reports of the log. */
  events: readonly CrashEvent[];
  /** The one that is shown; -1 where there is none. */
  selected: number;
  /** Goes to another report; null where something else does. */
  select: ((event: number) => void) | null;
  marks: Mark[];
  stops: Stop[];
  stop: number;
  step: (by: 1 | -1) => void;
  target: Target;
  findField: RefObject<HTMLInputElement | null>;
}

/** The log as it came, with the evidence marked in it. */
export function LogPane(props: Props): VNode {
  const { shown, client, events, selected, select, marks, stops, stop, step, target, findField } = props;
  const words = useWords();
  const { log } = words;
  const { lit, light } = useResult();
  const { map, lines } = shown;
  const event = events[selected] ?? null;
  const [wrapped, wrap] = useState(false);
  const painted = usePainted();
  const view = useRowWindow(map.rows, wrapped, painted);
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

  const spans = useMemo((): MapSpan[] => {
    const within = events.map(({ firstLine, lastLine }, index): MapSpan => ({
      kind: index === selected ? 'selected' : 'event',
      from: rowOf(map, firstLine),
      to: rowOf(map, lastLine, Infinity),
    }));
    const evidence = stops.map(({ row }): MapSpan => ({ kind: 'evidence', from: row, to: row }));
    const hits = Array.from(find.hits, (row): MapSpan => ({ kind: 'hit', from: row, to: row }));
    return [...within, ...evidence, ...hits];
  }, [map, events, selected, stops, find.hits]);

  useEffect(() => {
    cache.want(from, to);
  }, [cache, from, to]);

  // Before the browser paints, so that the log does not jump.
  useLayoutEffect(() => {
    view.show(target.row, !target.asked);
    // The log may stand below the fold.
    if (target.asked) view.box.current?.scrollIntoView({ block: 'nearest' });
  }, [target, painted]);

  const current = find.query !== '' && find.at >= 0 ? (find.hits[find.at] ?? -1) : target.asked ? target.row : -1;
  const rows: VNode[] = [];
  for (let row = from; row < to; row += 1) {
    const { line, column, broken } = startOfRow(map, row);
    const own = marksByRow.get(row) ?? noMarks;
    rows.push(
      <LogRow
        key={row}
        text={cache.get(row)}
        line={line}
        column={column}
        broken={broken}
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
        <IconButton
          label={log.wrap}
          path="M2 4h12M2 8h9.5a2.5 2.5 0 0 1 0 5H8m2-2-2 2 2 2M2 12h3"
          pressed={wrapped}
          onClick={() => {
            wrap(!wrapped);
          }}
        />
        {select !== null && events.length > 1 && (
          <PlaceSteps
            name={log.report}
            count={log.reportAt(selected + 1, events.length)}
            next={log.nextReport}
            previous={log.previousReport}
            step={(by) => {
              select(selected + by);
            }}
            keyHint="j"
          />
        )}
        {stops.length > 0 && (
          <PlaceSteps
            name={log.evidence}
            count={log.evidenceAt(stop + 1, stops.length)}
            next={log.nextEvidence}
            previous={log.previousEvidence}
            step={step}
            keyHint="e"
          >
            <span class="swatch" aria-hidden="true" />
          </PlaceSteps>
        )}
        <FindBar find={find} field={findField} />
      </header>
      {map.lines < lines && <p class="quiet log-partly">{log.partly(words.lines(map.lines), words.lines(lines))}</p>}
      <div class="log-frame">
        <div
          ref={view.box}
          class={`log-box${map.lines >= 1_000_000 ? ' log-long' : ''}${wrapped ? ' log-wrapped' : ''}`}
          tabIndex={0}
          role="region"
          aria-label={log.label}
          onScroll={view.onScroll}
          onKeyDown={view.onKeyDown}
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
        <Minimap
          rows={map.rows}
          spans={spans}
          seen={view.seen}
          show={(row) => {
            view.show(row, true);
          }}
        />
      </div>
    </section>
  );
}

function clausesOf(row: HTMLElement | null): number[] {
  const clauses = row?.dataset['clauses'] ?? '';
  return clauses === '' ? [] : clauses.split(' ').map(Number);
}
