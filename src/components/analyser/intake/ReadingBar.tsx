import { type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { shareOf } from '../../../analyser/worker/progress.ts';
import { type Progress } from '../../../analyser/worker/messages.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  name: string;
  /** Null until it is known how far the reading is. */
  progress: Progress | null;
  cancel: () => void;
}

/** How far a reading that takes long is, and the way out of it: the button, or Escape. */
export function ReadingBar({ name, progress, cancel }: Props): VNode {
  const words = useWords();
  const { input } = words;
  const button = useRef<HTMLButtonElement | null>(null);
  const latest = useRef(cancel);
  latest.current = cancel;

  useLayoutEffect(() => {
    // Folding the field has taken the focus from it. Who types keeps the focus.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  const share = progress === null ? null : shareOf(progress);
  return (
    <div class="reading">
      <p>
        <span class="reading-name">
          {(progress?.step === 'show' ? input.preparing : input.reading)(progress?.file?.name ?? name)}
        </span>{' '}
        {progress?.step === 'read' && (
          <span class="quiet">{input.readOf(words.bytes(progress.bytes), words.bytes(progress.total))}</span>
        )}{' '}
        {progress?.file !== undefined && (
          <span class="quiet">
            {words.logs.reading(words.number(progress.file.number), words.number(progress.file.of))}
          </span>
        )}
      </p>
      <progress
        aria-label={input.progress}
        max={100}
        {...(share === null ? {} : { value: share, 'aria-valuenow': share })}
      />
      <button ref={button} type="button" class="button" onClick={cancel}>
        {input.cancel} <kbd class="keys-hint">Esc</kbd>
      </button>
    </div>
  );
}
