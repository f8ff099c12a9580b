import { type ComponentChildren, type VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../../shared/words.ts';

interface Props {
  /** What is explained, for who cannot see it. */
  term: string;
  /** Null where there is nothing to explain. */
  text: string | null;
  children: ComponentChildren;
}

/** A value with its meaning: shown while the pointer is on it or the mark has the focus, and kept open by a press. */
export function Meaning({ term, text, children }: Props): VNode {
  const { facts } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (text === null) return <>{children}</>;
  return (
    <span class="meaning" data-open={open}>
      <span class="meaning-value">{children}</span>{' '}
      <button
        type="button"
        class="meaning-mark"
        aria-label={facts.meaningOf(term)}
        aria-expanded={open}
        aria-describedby={id}
        onClick={() => {
          setOpen(!open);
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Escape') return;
          setOpen(false);
          currentTarget.blur();
        }}
      >
        ?
      </button>
      <span class="meaning-text" role="tooltip" id={id}>
        {text}
      </span>
    </span>
  );
}
