import { type VNode } from 'preact';
import { type Evidence } from '../../../matcher/runtime/match.ts';
import { useResult } from '../../shared/result-context.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  evidence: Evidence;
  /** Its number in the log's margin is one more. */
  index: number;
}

/** A clause that held. Where lines show it, it lights them and goes to the first. */
export function EvidenceChip({ evidence: { clause, role, lines, places }, index }: Props): VNode {
  const words = useWords();
  const { goTo, lit, light } = useResult();
  const [line] = lines;
  const content = (
    <>
      <span class="chip-number" aria-hidden="true">
        {index + 1}
      </span>
      <span class="kernel">{clause}</span>
    </>
  );
  if (line === undefined) return <span class={`chip chip-${role} chip-plain`}>{content}</span>;
  const on = (): void => {
    light([index]);
  };
  const off = (): void => {
    light([]);
  };
  return (
    <button
      type="button"
      class={`chip chip-${role}${lit.includes(index) ? ' is-lit' : ''}`}
      title={words.match.chipTitle(words.match[role], lines)}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
      onClick={() => {
        const place = places.find((found) => found.line === line);
        goTo(line, place?.column ?? 1);
      }}
    >
      {content}
    </button>
  );
}
