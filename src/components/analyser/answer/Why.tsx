import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Match } from '../../../matcher/runtime/match.ts';
import { EvidenceChip } from './EvidenceChip.tsx';
import { useWords } from '../../shared/words.ts';

/** So many clauses are shown before the rest is asked for. */
const shownFirst = 6;

/** Why the match is made: each clause that held, tied to its lines in the log. */
export function Why({ match }: { match: Match }): VNode {
  const { evidence } = match;
  const words = useWords();
  const [all, setAll] = useState(false);
  // One clause takes no more room than a button that shows it.
  const shown = all || evidence.length <= shownFirst + 1 ? evidence : evidence.slice(0, shownFirst);
  return (
    <div class="why">
      <h4>{words.match.why}</h4>
      <p class="quiet">{match.reason}</p>
      <ul class="chips">
        {shown.map((clause, index) => (
          <li key={index}>
            <EvidenceChip evidence={clause} index={index} />
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.match.moreClauses(evidence.length - shown.length)}
        </button>
      )}
    </div>
  );
}
