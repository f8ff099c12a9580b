import { type VNode } from 'preact';
import { type LogSummary } from '../../../analyser/logs/log-summary.ts';
import { summaryWords } from './log-words.ts';
import { useKeys } from '../../shared/use-keys.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  /** Which of all. */
  index: number;
  logs: readonly LogSummary[];
  back: () => void;
}

/** Above one of several logs: the way back to all of them, by the button, Escape or Backspace, and what the others hold. */
export function LogsBar({ index, logs, back }: Props): VNode {
  const words = useWords();
  const { heading, back: toAll, of } = words.logs;
  useKeys({ Escape: back, Backspace: back });
  return (
    <nav class="logs-bar" aria-label={heading}>
      <button type="button" class="button-small" onClick={back}>
        <span aria-hidden="true">←</span> {toAll} <kbd class="keys-hint">Esc</kbd>
      </button>
      <span class="quiet">{of(index + 1, logs.length)}</span>
      <span class="quiet">{summaryWords(words, logs)}</span>
    </nav>
  );
}
