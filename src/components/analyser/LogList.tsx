import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Reading } from '../../analyser/messages.ts';
import { LogListRow } from './LogListRow.tsx';
import { useWords } from './words.ts';

/** So many logs are listed before the rest is asked for. */
const shownFirst = 8;

interface Props {
  reading: Reading;
  choose: (log: number) => void;
}

/** The logs of an archive, to choose from. */
export function LogList({ reading: { logs, shown }, choose }: Props): VNode {
  const { logs: words } = useWords();
  const [all, setAll] = useState(false);
  // The one that is shown is always listed.
  const listed = all ? logs.length : Math.max(shownFirst, shown + 1);
  return (
    <section class="events logs" aria-labelledby="logs-heading">
      <h3 id="logs-heading">
        {words.heading} <span class="quiet">{words.of(shown + 1, logs.length)}</span>
      </h3>
      <ul>
        {logs.slice(0, listed).map((log, index) => (
          <LogListRow
            key={index}
            log={log}
            shown={index === shown}
            choose={() => {
              choose(index);
            }}
          />
        ))}
      </ul>
      {listed < logs.length && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.more(logs.length - listed)}
        </button>
      )}
    </section>
  );
}
