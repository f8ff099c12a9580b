import { type VNode } from 'preact';
import { IconButton } from './IconButton.tsx';
import { useWords } from './words.ts';

interface Props {
  /** 0-based; -1 before the first step. */
  at: number;
  total: number;
  step: (by: 1 | -1) => void;
}

/** Steps through the rows that show a clause. */
export function EvidenceSteps({ at, total, step }: Props): VNode | null {
  const { log } = useWords();
  if (total === 0) return null;
  return (
    <div class="evidence-steps">
      <span class="swatch" aria-hidden="true" />
      <span>
        {log.evidence} <span class="count">{log.evidenceAt(at + 1, total)}</span>
      </span>
      <IconButton
        label={log.previousEvidence}
        path="M4 10l4-4 4 4"
        onClick={() => {
          step(-1);
        }}
      />
      <IconButton
        label={log.nextEvidence}
        path="M4 6l4 4 4-4"
        onClick={() => {
          step(1);
        }}
      />
      <kbd class="keys-hint">e</kbd>
    </div>
  );
}
