import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Client } from '../../analyser/client.ts';
import { type Explanation } from '../../analyser/explain.ts';
import { type Reading } from '../../analyser/messages.ts';
import { type Format, formats } from '../../export/export-text.ts';
import { mostCharacters } from '../../report-link/link.ts';
import { hiddenByDefault, type SecretKind } from '../../redaction/secret.ts';
import { download } from '../../scripts/download.ts';
import { CopyButton } from '../analyser/CopyButton.tsx';
import { useWords } from '../analyser/words.ts';
import { useExportWords } from './export-words.ts';
import { SecretList } from './SecretList.tsx';
import { useExported } from './use-exported.ts';

/** So much of the text is shown. */
const previewed = 20_000;

interface Props {
  reading: Reading;
  /** Index of the event. */
  selected: number;
  /** What to do next; null where it is not told yet. */
  next: Explanation | null;
  client: Client;
  close: () => void;
}

/** One crash, to be copied or saved in a form that can be given away: what is in it, what is hidden, and all of its text. */
export function ExportDialog({ reading: { analysis, printed, cards }, selected, next, client, close }: Props): VNode {
  const words = useWords();
  const own = useExportWords();
  const dialog = useRef<HTMLDialogElement | null>(null);
  const [format, setFormat] = useState<Format>('markdown');
  const [hide, setHide] = useState(hiddenByDefault);
  const home = location.href.replace(/[?#].*$/s, '');
  const exported = useExported({ analysis, printed, selected, next, cards, home, words, own }, client, format, hide);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const toggle = (kind: SecretKind): void => {
    setHide(new Set(hide.has(kind) ? [...hide].filter((other) => other !== kind) : [...hide, kind]));
  };

  return (
    <dialog ref={dialog} class="export" aria-labelledby="export-heading" onClose={close}>
      <header>
        <h2 id="export-heading">{own.heading}</h2>
        <button type="button" class="button-small" onClick={() => dialog.current?.close()}>
          {own.close}
        </button>
      </header>
      <fieldset class="formats">
        <legend>{own.format}</legend>
        {formats.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="export-format"
              autofocus={one === 'markdown'}
              checked={one === format}
              onChange={() => {
                setFormat(one);
              }}
            />
            {own.formats[one]}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{own.holds[format]}</p>
      {exported === null && <p role="status">{own.working}</p>}
      {exported !== null && 'problem' in exported && (
        <p class="failure" role="alert">
          {exported.problem === 'tooLong' ? own.linkTooLong(exported.characters, mostCharacters) : own.linkUnsupported}
        </p>
      )}
      {exported !== null && !('problem' in exported) && (
        <>
          <SecretList found={exported.found} hide={hide} toggle={toggle} />
          <h3 id="export-preview">{own.preview}</h3>
          <pre class="export-text" tabIndex={0} role="region" aria-labelledby="export-preview">
            {exported.text.slice(0, previewed)}
          </pre>
          <footer>
            <p class="quiet">
              {format === 'link'
                ? own.linkSize(exported.text.length)
                : own.size(words.bytes(new TextEncoder().encode(exported.text).length))}{' '}
              {exported.trimmed && own.linkTrimmed}
            </p>
            <CopyButton text={exported.text} label={own.copy} />
            <button
              type="button"
              class="button"
              onClick={() => {
                download(exported.name, exported.type, exported.text);
              }}
            >
              {own.download}
            </button>
          </footer>
        </>
      )}
    </dialog>
  );
}
