import { type ComponentChildren, type VNode } from 'preact';
import { type ClauseTrial, withParts } from '../../matcher/trial/trial.ts';
import { LineLink } from '../analyser/log/LineLink.tsx';
import { useResult } from '../shared/result-context.ts';
import { useWords } from '../shared/words.ts';
import { ClauseMark, type Standing } from './ClauseMark.tsx';

interface Props {
  trial: ClauseTrial;
  /** Of each clause, parts included; its number in the log's margin is one more. */
  numbers: ReadonlyMap<ClauseTrial, number>;
}

/** More lines than these say no more. */
const shownLines = 6;

/**
 * One clause: whether it holds, what it says, what shows it, or what was there instead and what would settle it; of one that is put together,
 * each of its parts.
 */
export function ClauseItem({ trial, numbers }: Props): VNode {
  const { match, playground: words } = useWords();
  const { lit, light } = useResult();
  const { role, clause, holds, weight, together, parts, places, actual, settle, because } = trial;
  const index = numbers.get(trial) ?? 0;
  const lines = [...new Map(places.map((place) => [place.line, place])).values()];
  // A part lights itself alone, its whole lights all of its parts.
  const on = (event: Event): void => {
    event.stopPropagation();
    light(withParts([trial]).flatMap((each) => numbers.get(each) ?? []));
  };
  const off = (): void => {
    light([]);
  };
  const row = (term: string, value: ComponentChildren): VNode => (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <li
      class={`clause clause-${standingOf(trial)}${lit.includes(index) ? ' is-lit' : ''}`}
      style={{ '--order': String(index) }}
      onPointerOver={on}
      onPointerOut={off}
      onFocusIn={on}
      onFocusOut={off}
    >
      <p class="clause-head">
        <ClauseMark standing={standingOf(trial)} />
        <span class="chip-number" aria-hidden="true">
          {index + 1}
        </span>
        {together === null ? <span class="kernel">{clause}</span> : <span>{words.together[together]}</span>}
        <span class="clause-state">{words.states[role][holds ? 'held' : 'missing']}</span>
      </p>
      <dl>
        {holds &&
          together === null &&
          row(
            words.shownBy,
            lines.length === 0
              ? words.noLine
              : lines
                  .slice(0, shownLines)
                  .map(({ line, column }) => <LineLink key={line} line={line} column={column} />),
          )}
        {actual !== null && row(match.actual, <span class="kernel">{actual}</span>)}
        {settle !== null && row(match.settle, settle)}
        {because !== null && row(match.because, because)}
        {weight !== null && row(words.weight, words.weightOf(weight))}
      </dl>
      {parts.length > 0 && (
        <ol>
          {parts.map((part) => (
            <ClauseItem key={numbers.get(part)} trial={part} numbers={numbers} />
          ))}
        </ol>
      )}
    </li>
  );
}

function standingOf({ role, holds }: ClauseTrial): Standing {
  if (role === 'excluding') return holds ? 'ruled-out' : 'clear';
  return holds ? 'held' : 'missing';
}
