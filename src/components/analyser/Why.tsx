import { type VNode } from 'preact';
import { type Match } from '../../matcher/match.ts';
import { EvidenceChip } from './EvidenceChip.tsx';
import { useWords } from './words.ts';

/** Why the match is made: each clause that held, tied to its lines in the log. */
export function Why({ match: { evidence, reason } }: { match: Match }): VNode {
  const { match } = useWords();
  return (
    <div class="why">
      <h4>{match.why}</h4>
      <p class="quiet">{reason}</p>
      <ul class="chips">
        {evidence.map((clause, index) => (
          <li key={index}>
            <EvidenceChip evidence={clause} index={index} />
          </li>
        ))}
      </ul>
    </div>
  );
}
