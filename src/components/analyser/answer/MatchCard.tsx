import { type VNode } from 'preact';
import { type Match } from '../../../matcher/runtime/match.ts';
import { type Card } from '../../../site/card.ts';
import { ApplicabilityMark } from './ApplicabilityMark.tsx';
import { BandMark } from './BandMark.tsx';
import { Steps } from '../steps/Steps.tsx';
import { signatureUrl } from './signature-url.ts';
import { useWords } from '../../shared/words.ts';
import { Why } from './Why.tsx';

/** The best match: which known crash, whether this kernel has it, what to do, and why we say so. */
export function MatchCard({ match, card }: { match: Match; card: Card | undefined }): VNode {
  const words = useWords();
  return (
    <article class={`match match-${match.band}`}>
      <header>
        <p class="marks">
          <BandMark band={match.band} />
          <ApplicabilityMark applicability={match.applicability} />
        </p>
        <h3>
          <a href={signatureUrl(match.signature)}>{card?.title ?? match.signature}</a>
        </h3>
        {card !== undefined && <p class="summary">{card.summary}</p>}
        <p class="comparison">{match.comparison}</p>
      </header>
      <div class="match-body">
        {card !== undefined && <Steps steps={card.doNow} />}
        <Why match={match} />
      </div>
      <p class="match-page">
        <a href={signatureUrl(match.signature)}>{words.match.page}</a>
      </p>
    </article>
  );
}
