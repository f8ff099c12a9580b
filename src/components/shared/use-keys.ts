import { useLayoutEffect, useRef } from 'preact/hooks';
import { takesText } from './takes-text.ts';

export type KeyTable = Partial<Record<string, () => void>>;

/** Single-key shortcuts, anywhere on the page but where text is typed. */
export function useKeys(table: KeyTable): void {
  const latest = useRef(table);
  latest.current = table;
  // Before the reader sees what the keys are for: a key pressed at once is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (takesText(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
