import { type VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { marksOf, stopsOf } from '../../analyser/text/marks.ts';
import { type Reading } from '../../analyser/worker/messages.ts';
import { firstEvent, matchesOf, verdictOf } from '../../analyser/result/result.ts';
import { type RowMap, rowOf } from '../../analyser/text/row-map.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type Match } from '../../matcher/runtime/match.ts';
import { type ExportParts } from '../export/use-parts.ts';
import { CallTrace } from './trace/CallTrace.tsx';
import { EventList } from './events/EventList.tsx';
import { Facts } from './facts/Facts.tsx';
import { FaultingCode } from './trace/FaultingCode.tsx';
import { HealthNotes } from './facts/HealthNotes.tsx';
import { KindLink } from './facts/KindLink.tsx';
import { LeadNote } from './answer/LeadNote.tsx';
import { LogPane, type ShownLog, type Target } from './log/LogPane.tsx';
import { MatchCard } from './answer/MatchCard.tsx';
import { NextSteps } from './steps/NextSteps.tsx';
import { OtherMatches } from './answer/OtherMatches.tsx';
import { ResultContext, type ResultControls } from '../shared/result-context.ts';
import { SupportLink } from './answer/SupportLink.tsx';
import { Timeline } from './events/Timeline.tsx';
import { useExplanation } from './use-explanation.ts';
import { UnknownCard } from './answer/UnknownCard.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { Verdict } from './answer/Verdict.tsx';
import { useWords } from '../shared/words.ts';

interface Props {
  reading: Reading;
  client: Client;
  /** What a link says of the kernel, where the log does not. */
  statedRelease: string | null;
  /** Null until they are loaded. */
  parts: ExportParts | null;
  exporting: boolean;
  closeExport: () => void;
  /** Told each verdict, to be said aloud. */
  onVerdict: (verdict: string) => void;
}

const nothing: readonly number[] = [];

/** The result of one input: the answer first, then what it stands on. */
export function Result({ reading, client, statedRelease, parts, exporting, closeExport, onVerdict }: Props): VNode {
  const words = useWords();
  const { analysis, cards, map } = reading;
  const [selected, setSelected] = useState(() => firstEvent(analysis));
  const event = analysis.events[selected] ?? null;
  const { best, others, nearMisses } = matchesOf(analysis, selected);
  const explanation = useExplanation(client, event, best !== null);
  const [shown, setShown] = useState<Match | null>(best);
  const [lit, light] = useState(nothing);
  const [stop, setStop] = useState(-1);
  const log: ShownLog = useMemo(() => ({ map, rows: reading.rows, lines: analysis.lines }), [reading]);
  const findField = useRef<HTMLInputElement | null>(null);

  const marks = useMemo(() => marksOf(shown?.evidence ?? []), [shown]);
  const stops = useMemo(() => stopsOf(marks, (line, column) => rowOf(map, line, column)), [marks, map]);
  const [target, setTarget] = useState<Target>(() => startOf(event, map));

  const verdict = verdictOf(words, analysis, selected);
  useEffect(() => {
    onVerdict(verdict.replaceAll('`', ''));
  }, [verdict, onVerdict]);

  const select = (index: number): void => {
    const next = analysis.events[index];
    if (next === undefined || index === selected) return;
    setSelected(index);
    setShown(matchesOf(analysis, index).best);
    setStop(-1);
    setTarget(startOf(next, map));
  };

  /** Selects a report, and goes to it. */
  const open = (index: number): void => {
    select(index);
    setTarget({ ...startOf(analysis.events[index] ?? null, map), asked: true });
  };

  const step = (by: 1 | -1): void => {
    if (stops.length === 0) return;
    const next = stop < 0 && by < 0 ? stops.length - 1 : (stop + by + stops.length) % stops.length;
    setStop(next);
    setTarget({ row: stops[next]?.row ?? 0, asked: true });
  };

  const show = (match: Match): void => {
    setShown(match);
    setStop(-1);
    const [first] = marksOf(match.evidence);
    if (first !== undefined) setTarget({ row: rowOf(map, first.line, first.column), asked: true });
  };

  useKeys({
    j: () => {
      select(selected + 1);
    },
    k: () => {
      select(selected - 1);
    },
    e: () => {
      step(1);
    },
    E: () => {
      step(-1);
    },
    f: () => findField.current?.focus(),
  });

  const goTo = useCallback(
    (line: number, column: number) => {
      setTarget({ row: rowOf(map, line, column), asked: true });
    },
    [map],
  );
  const controls: ResultControls = useMemo(() => ({ goTo, lit, light }), [goTo, lit]);

  return (
    <ResultContext.Provider value={controls}>
      <div class="answer">
        <Verdict text={verdict} />
        {event === null && <p class="quiet no-crash-hint">{words.verdict.noCrashHint}</p>}
        {best !== null && best.band !== 'confirmed' && event !== null && <KindLink kind={event.kind} />}
        <LeadNote analysis={analysis} selected={selected} select={select} />
      </div>
      {best !== null && <MatchCard match={best} card={cards[best.signature]} />}
      {best === null && event !== null && (
        <UnknownCard analysis={analysis} selected={selected} client={client} parts={parts} />
      )}
      {best === null && nearMisses.length > 0 && (
        <OtherMatches
          heading={words.match.nearest}
          note={words.match.nearNote}
          matches={nearMisses}
          cards={cards}
          shown={shown}
          show={show}
        />
      )}
      {event !== null && <SupportLink />}
      {event === null && <HealthNotes analysis={analysis} />}
      {analysis.events.length > 1 && <Timeline analysis={analysis} selected={selected} open={open} />}
      {analysis.events.length > 1 && <EventList analysis={analysis} selected={selected} select={select} />}
      <div class={event === null ? 'panes panes-log' : 'panes'}>
        {event !== null && (
          <Facts
            key={`facts ${String(selected)}`}
            event={event}
            meanings={explanation?.meanings ?? null}
            statedRelease={statedRelease}
          />
        )}
        {event !== null && (
          <CallTrace key={`trace ${String(selected)}`} event={event} notes={explanation?.trace ?? null} />
        )}
        <LogPane
          shown={log}
          client={client}
          events={analysis.events}
          selected={selected}
          select={select}
          marks={marks}
          stops={stops}
          stop={stop}
          step={step}
          target={target}
          findField={findField}
        />
      </div>
      {event !== null && explanation?.code && <FaultingCode event={event} code={explanation.code} />}
      {explanation !== null && <NextSteps key={`steps ${String(selected)}`} explanation={explanation} />}
      {others.length > 0 && (
        <OtherMatches heading={words.match.others} matches={others} cards={cards} shown={shown} show={show} />
      )}
      {best !== null && nearMisses.length > 0 && (
        <OtherMatches
          heading={words.match.nearMisses}
          note={words.match.nearNote}
          matches={nearMisses}
          cards={cards}
          shown={shown}
          show={show}
        />
      )}
      {event !== null && <HealthNotes analysis={analysis} />}
      {exporting && event !== null && parts !== null && (
        <parts.CrashExport
          reading={reading}
          selected={selected}
          explanation={explanation}
          client={client}
          close={closeExport}
        />
      )}
    </ResultContext.Provider>
  );
}

/** Where the log begins to be shown: at the line that says what happened. */
function startOf(event: CrashEvent | null, map: RowMap): Target {
  const place = event?.places.headline;
  const row = place === undefined ? rowOf(map, event?.firstLine ?? 1) : rowOf(map, place.line, place.column);
  return { row, asked: false };
}
