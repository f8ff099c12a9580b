import { type VNode } from 'preact';
import { type Taint } from '../../../kernel/event.ts';
import { type Distribution } from '../../../kernel/streams.ts';
import { taintMeaning } from '../../../kernel/taints.ts';
import { useWords } from '../../shared/words.ts';

/** Taint letters in words, by the table of the kernel's own distribution. */
export function Taints({ taint, distribution }: { taint: Taint; distribution: Distribution | null }): VNode {
  const { facts } = useWords();
  const meaningOf = (letter: string): string | undefined => {
    const flag = taintMeaning(letter, distribution);
    return flag === null ? undefined : facts.taints[flag.meaning];
  };
  if (taint.flags.length === 0) return <span class="kernel">{taint.raw}</span>;
  return (
    <ul class="plain-list">
      {taint.flags.map((letter) => (
        <li key={letter}>
          <span class="kernel letter">{letter}</span> {meaningOf(letter) ?? facts.unknownTaint}
        </li>
      ))}
    </ul>
  );
}
