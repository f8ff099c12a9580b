import { type ComponentChildren, type VNode } from 'preact';
import { useResult } from '../../shared/result-context.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  line: number;
  column?: number;
  children?: ComponentChildren;
}

/** Goes to a line of the log. */
export function LineLink({ line, column = 1, children }: Props): VNode {
  const { facts } = useWords();
  const { goTo } = useResult();
  return (
    <button
      type="button"
      class={children === undefined ? 'line-link' : 'line-link line-link-text'}
      title={facts.showLine(line)}
      onClick={() => {
        goTo(line, column);
      }}
    >
      {children ?? facts.lineShort(line)}
    </button>
  );
}
