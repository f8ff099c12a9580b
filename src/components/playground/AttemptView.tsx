import { type VNode } from 'preact';
import { useCallback, useId, useMemo, useRef, useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { marksOf, stopsOf } from '../../analyser/text/marks.ts';
import { type Attempt } from '../../analyser/worker/messages.ts';
import { rowOf } from '../../analyser/text/row-map.ts';
import { withParts } from '../../matcher/trial/trial.ts';
import { BandMark } from '../analyser/answer/BandMark.tsx';
import { LogPane, type ShownLog, type Target } from '../analyser/log/LogPane.tsx';
import { ResultContext, type ResultControls } from '../shared/result-context.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useWords } from '../shared/words.ts';
import { ClauseList } from './ClauseList.tsx';

/** What is looked at of an attempt. */
interface View {
  attempt: Attempt;
  /** The report. */
  selected: number;
  /** The step through the evidence; -1 before the first. */
  stop: number;
  target: Target;
}

function viewOf(attempt: Attempt, selected: number): View {
  const line = attempt.events[selected]?.event.firstLine ?? 1;
  return { attempt, selected, stop: -1, target: { row: rowOf(attempt.map, line), asked: false } };
}

interface Props {
  attempt: Attempt;
  /** Tells one attempt from the next: what was searched for in a log is not in another. */
  serial: number;
  client: Client;
}

const nothing: readonly number[] = [];

/** What the matcher makes of a log: its clauses, and the lines that show them. */
export function AttemptView({ attempt, serial, client }: Props): VNode {
  const { playground: words } = useWords();
  const { events, map } = attempt;
  const [lit, light] = useState(nothing);
  const [last, setView] = useState<View>(() => viewOf(attempt, attempt.best));
  // Clauses stay where they are while the log is changed: only what begins to hold lights up.
  const view = last.attempt === attempt ? last : viewOf(attempt, attempt.best);
  const { selected, stop, target } = view;
  const reportField = useId();
  const findField = useRef<HTMLInputElement | null>(null);
  const trial = events[selected]?.trial ?? null;

  const reports = useMemo(() => events.map(({ event }) => event), [events]);
  const log: ShownLog = useMemo(() => ({ map, rows: attempt.rows, lines: attempt.lines }), [attempt]);
  // A clause that does not hold keeps its number and marks nothing.
  const marks = useMemo(
    () => marksOf(withParts(trial?.clauses ?? []).map(({ places }) => ({ places, lines: [] }))),
    [trial],
  );
  const stops = useMemo(() => stopsOf(marks, (line, column) => rowOf(map, line, column)), [marks, map]);
  const goTo = useCallback(
    (line: number, column: number) => {
      setView({ ...view, target: { row: rowOf(map, line, column), asked: true } });
    },
    [map, view],
  );
  const controls: ResultControls = useMemo(() => ({ goTo, lit, light }), [goTo, lit]);

  const step = (by: 1 | -1): void => {
    if (stops.length === 0) return;
    const next = stop < 0 && by < 0 ? stops.length - 1 : (stop + by + stops.length) % stops.length;
    setView({ ...view, stop: next, target: { row: stops[next]?.row ?? 0, asked: true } });
  };

  useKeys({
    e: () => {
      step(1);
    },
    E: () => {
      step(-1);
    },
  });

  return (
    <ResultContext.Provider value={controls}>
      <div class="attempt-head">
        {trial !== null && (
          <p class="marks">
            <BandMark band={trial.band} />
            <span>{trial.reason}</span>
          </p>
        )}
        {trial === null && <p>{words.noCrash}</p>}
        {events.length > 1 && (
          <p class="attempt-report">
            <label for={reportField}>{words.report}</label>{' '}
            <select
              id={reportField}
              value={selected}
              onChange={({ currentTarget }) => {
                setView(viewOf(attempt, Number(currentTarget.value)));
              }}
            >
              {events.map(({ event: { kind, function: name, firstLine } }, index) => (
                <option key={index} value={index}>
                  {words.reportOption(index + 1, kind, name, firstLine)}
                </option>
              ))}
            </select>
          </p>
        )}
      </div>
      <div class={trial === null ? 'attempt attempt-log' : 'attempt'}>
        {trial !== null && <ClauseList clauses={trial.clauses} />}
        <LogPane
          key={serial}
          shown={log}
          client={client}
          events={reports}
          selected={selected}
          select={null}
          marks={marks}
          stops={stops}
          stop={stop}
          step={step}
          target={target}
          findField={findField}
        />
      </div>
    </ResultContext.Provider>
  );
}
