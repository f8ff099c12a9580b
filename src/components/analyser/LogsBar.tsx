import { type VNode } from 'preact';
import { useKeys } from './use-keys.ts';
import { useWords } from './words.ts';

interface Props {
  /** Which of how many. */
  index: number;
  total: number;
  back: () => void;
}

/** Above one of several logs: the way back to all of them, by the button, Escape or Backspace. */
export function LogsBar({ index, total, back }: Props): VNode {
  const { logs: words } = useWords();
  useKeys({ Escape: back, Backspace: back });
  return (
    <nav class="logs-bar" aria-label={words.heading}>
      <button type="button" class="button-small" onClick={back}>
        <span aria-hidden="true">←</span> {words.back} <kbd class="keys-hint">Esc</kbd>
      </button>
      <span class="quiet">{words.of(index + 1, total)}</span>
    </nav>
  );
}
