import { type ComponentChildren, type VNode } from 'preact';
import { type Place } from '../../../kernel/place.ts';
import { LineLink } from '../log/LineLink.tsx';

interface Props {
  term: string;
  /** Where the log says it. */
  place?: Place | undefined;
  children: ComponentChildren;
}

export function Fact({ term, place, children }: Props): VNode {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>
        {children} {place !== undefined && <LineLink line={place.line} column={place.column} />}
      </dd>
    </div>
  );
}
