import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { EventRow } from './EventRow.tsx';
import { useWords } from '../../shared/words.ts';

/** So many reports are listed before the rest is asked for. */
const shownFirst = 8;

interface Props {
  analysis: Analysis;
  selected: number;
  select: (event: number) => void;
}

/** All reports of a log, in its order. */
export function EventList({ analysis, selected, select }: Props): VNode {
  const { events: words } = useWords();
  const [all, setAll] = useState(false);
  const { events } = analysis;
  // The selected one is always listed.
  const shown = all ? events.length : Math.max(shownFirst, selected + 1);
  return (
    <section class="events">
      <h3 id="events-heading">
        {words.heading} <span class="quiet">{words.of(selected + 1, events.length)}</span>{' '}
        <span class="quiet keys-hint">
          <kbd>j</kbd> <kbd>k</kbd>
        </span>
      </h3>
      <div class="table-box" tabIndex={0} role="region" aria-labelledby="events-heading">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.match}</th>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.cpu}</th>
              <th scope="col">{words.line}</th>
            </tr>
          </thead>
          <tbody>
            {events.slice(0, shown).map((event, index) => (
              <EventRow
                key={index}
                event={event}
                index={index}
                analysis={analysis}
                selected={index === selected}
                select={select}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown < events.length && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.more(events.length - shown)}
        </button>
      )}
    </section>
  );
}
