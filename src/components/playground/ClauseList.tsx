import { type VNode } from 'preact';
import { type ClauseTrial } from '../../matcher/trial.ts';
import { useWords } from '../analyser/words.ts';
import { ClauseItem } from './ClauseItem.tsx';

const roles = ['required', 'supporting', 'excluding'] as const;

/** All clauses of the matcher, in the order of the page. */
export function ClauseList({ clauses }: { clauses: readonly ClauseTrial[] }): VNode {
  const { playground: words } = useWords();
  const numbered = clauses.map((trial, index) => ({ trial, index }));
  return (
    <section class="clauses" aria-label={words.clauses}>
      {roles.map((role) => {
        const own = numbered.filter(({ trial }) => trial.role === role);
        return own.length === 0 ? null : (
          <div key={role}>
            <h3>{words.roles[role]}</h3>
            <ol start={(own[0]?.index ?? 0) + 1}>
              {own.map(({ trial, index }) => (
                <ClauseItem key={index} trial={trial} index={index} />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
