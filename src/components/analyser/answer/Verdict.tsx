import { type VNode } from 'preact';
import { Sentence } from '../../shared/Sentence.tsx';

/** The answer, before anything else. */
export function Verdict({ text }: { text: string }): VNode {
  return (
    <h2 class="verdict">
      <Sentence text={text} />
    </h2>
  );
}
