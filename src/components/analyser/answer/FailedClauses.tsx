import { type VNode } from 'preact';
import { type FailedClause } from '../../../matcher/runtime/match.ts';
import { useWords } from '../../shared/words.ts';

/** Why not: what a clause asked for, what the log has, and what would settle it where the log shows too little. */
export function FailedClauses({ failed }: { failed: FailedClause[] }): VNode {
  const { match } = useWords();
  return (
    <ul class="failed">
      {failed.map(({ clause, expected, actual, settle }, index) => (
        <li key={index}>
          {clause !== expected && <p class="kernel">{clause}</p>}
          <dl>
            <div>
              <dt>
                <span aria-hidden="true">× </span>
                {match.expected}
              </dt>
              <dd class="kernel">{expected}</dd>
            </div>
            <div>
              <dt>{match.actual}</dt>
              <dd class="kernel">{actual}</dd>
            </div>
            {settle !== null && (
              <div>
                <dt>{match.settle}</dt>
                <dd>{settle}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
