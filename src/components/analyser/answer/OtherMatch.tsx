import { type VNode } from 'preact';
import { type Match } from '../../../matcher/runtime/match.ts';
import { type Card } from '../../../site/card.ts';
import { ApplicabilityMark } from './ApplicabilityMark.tsx';
import { BandMark } from './BandMark.tsx';
import { Exclusions } from './Exclusions.tsx';
import { FailedClauses } from './FailedClauses.tsx';
import { signatureUrl } from './signature-url.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  match: Match;
  card: Card | undefined;
  shown: boolean;
  show: (match: Match) => void;
}

export function OtherMatch({ match, card, shown, show }: Props): VNode {
  const words = useWords();
  return (
    <article class="other">
      <p class="marks">
        <BandMark band={match.band} />
        {match.band !== 'possible' && <ApplicabilityMark applicability={match.applicability} />}
      </p>
      <h4>
        <a href={signatureUrl(match.signature)}>{card?.title ?? match.signature}</a>
      </h4>
      {match.band !== 'possible' && <p class="quiet">{match.reason}</p>}
      {match.failed.length > 0 && <FailedClauses failed={match.failed} />}
      {match.excluded.length > 0 && <Exclusions excluded={match.excluded} />}
      {match.evidence.some(({ lines }) => lines.length > 0) && (
        <button
          type="button"
          class="button-small"
          aria-pressed={shown}
          onClick={() => {
            show(match);
          }}
        >
          {shown ? words.match.evidenceShown : words.match.showEvidence}
        </button>
      )}
    </article>
  );
}
