import { type VNode } from 'preact';
import { type Applicability } from '../../../matcher/applicability/verdict.ts';
import { useWords } from '../../shared/words.ts';
import { Sign } from '../../shared/Sign.tsx';

const signs: Record<Applicability, string> = {
  affected: 'M8 1.5l7 13H1zM8 6v4M8 12v.6',
  fixed: 'M2.5 8.5l3.5 3.5 7.5-8',
  'not-affected': 'M3.5 8h9',
  unknown: 'M5.5 5.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M8 12.4v.6',
};

/** Does this kernel have the bug? */
export function ApplicabilityMark({ applicability }: { applicability: Applicability }): VNode {
  const { match } = useWords();
  return (
    <span class={`applies applies-${applicability}`}>
      <Sign>
        <path d={signs[applicability]} />
      </Sign>
      {match.applicabilities[applicability]}
    </span>
  );
}
