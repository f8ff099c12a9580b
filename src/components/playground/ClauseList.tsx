import { type VNode } from 'preact';
import { type ClauseTrial, withParts } from '../../matcher/trial/trial.ts';
import { useWords } from '../shared/words.ts';
import { ClauseItem } from './ClauseItem.tsx';

const roles = ['required', 'supporting', 'excluding'] as const;

/** All clauses of the matcher, in the order of the page. Those that a clause is put together from have numbers of their own. */
export function ClauseList({ clauses }: { clauses: readonly ClauseTrial[] }): VNode {
  const { playground: words } = useWords();
  const numbers = new Map(withParts(clauses).map((trial, index) => [trial, index]));
  return (
    <section class="clauses" aria-label={words.clauses}>
      {roles.map((role) => {
        const own = clauses.filter((trial) => trial.role === role);
        return own.length === 0 ? null : (
          <div key={role}>
            <h3>{words.roles[role]}</h3>
            <ol>
              {own.map((trial) => (
                <ClauseItem key={numbers.get(trial)} trial={trial} numbers={numbers} />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
