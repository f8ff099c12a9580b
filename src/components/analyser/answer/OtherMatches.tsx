import { type VNode } from 'preact';
import { type Match } from '../../../matcher/runtime/match.ts';
import { type Card } from '../../../site/card.ts';
import { OtherMatch } from './OtherMatch.tsx';

interface Props {
  heading: string;
  note?: string;
  matches: Match[];
  cards: Record<string, Card>;
  /** The match whose evidence the log shows. */
  shown: Match | null;
  show: (match: Match) => void;
}

/** Matches behind the best one, and near misses with the clause that failed. */
export function OtherMatches({ heading, note, matches, cards, shown, show }: Props): VNode {
  return (
    <section class="others">
      <h3>{heading}</h3>
      {note !== undefined && <p class="quiet">{note}</p>}
      <ul>
        {matches.map((match) => (
          <li key={match.signature}>
            <OtherMatch match={match} card={cards[match.signature]} shown={match === shown} show={show} />
          </li>
        ))}
      </ul>
    </section>
  );
}
