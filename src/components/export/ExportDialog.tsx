import { type ComponentChildren, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useExportWords } from './export-words.ts';

interface Props<F extends string> {
  heading: string;
  /** What it may be exported as, and what that is called. */
  formats: readonly F[];
  labels: Record<F, string>;
  format: F;
  choose: (format: F) => void;
  /** What the format holds. */
  holds: string;
  close: () => void;
  children: ComponentChildren;
}

/** Something to be copied or saved in a form that can be given away. */
export function ExportDialog<F extends string>({
  heading,
  formats,
  labels,
  format,
  choose,
  holds,
  close,
  children,
}: Props<F>): VNode {
  const own = useExportWords();
  const dialog = useRef<HTMLDialogElement | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} class="export" aria-labelledby="export-heading" onClose={close}>
      <header>
        <h2 id="export-heading">{heading}</h2>
        <button type="button" class="button-small" onClick={() => dialog.current?.close()}>
          {own.close}
        </button>
      </header>
      <fieldset class="formats">
        <legend>{own.format}</legend>
        {formats.map((one, index) => (
          <label key={one}>
            <input
              type="radio"
              name="export-format"
              autofocus={index === 0}
              checked={one === format}
              onChange={() => {
                choose(one);
              }}
            />
            {labels[one]}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{holds}</p>
      {children}
    </dialog>
  );
}
