import { type VNode } from 'preact';
import { type Exclusion } from '../../../matcher/runtime/match.ts';
import { LineLink } from '../log/LineLink.tsx';
import { useWords } from '../../shared/words.ts';

/** What rules a signature out, and why it is another crash then. */
export function Exclusions({ excluded }: { excluded: Exclusion[] }): VNode {
  const { match } = useWords();
  return (
    <ul class="failed">
      {excluded.map(({ clause, because, lines }, index) => (
        <li key={index}>
          <dl>
            <div>
              <dt>
                <span aria-hidden="true">⊘ </span>
                {match.excludedBy}
              </dt>
              <dd>
                <span class="kernel">{clause}</span>{' '}
                {lines.slice(0, 1).map((line) => (
                  <LineLink key={line} line={line} />
                ))}
              </dd>
            </div>
            {because !== null && (
              <div>
                <dt>{match.because}</dt>
                <dd>{because}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
