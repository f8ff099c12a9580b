import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../shared/words.ts';

/** The list of keys. */
export function KeysDialog({ open, close }: { open: boolean; close: () => void }): VNode {
  const { keys } = useWords();
  const dialog = useRef<HTMLDialogElement | null>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={close}>
      <header>
        <h2 id="keys-heading">{keys.heading}</h2>
        <button type="button" class="button-small" onClick={close}>
          {keys.close}
        </button>
      </header>
      <dl>
        {keys.list.map(({ keys: own, text }) => (
          <div key={text}>
            <dt>
              {own.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
