import { type ComponentChildren, type VNode } from 'preact';
import { type Secret } from '../../redaction/redact.ts';
import { type Hidden } from './use-hidden.ts';
import { useExportWords } from './export-words.ts';
import { SecretList } from './SecretList.tsx';

/** So much of the text is shown, in characters. */
const previewed = 20_000;

interface Props {
  found: readonly Secret[];
  hidden: Hidden;
  text: string;
  /** How large it is. */
  size: string;
  /** Null while it is made anew: what is shown is not what was chosen. */
  save: (() => void) | null;
  /** Other ways to take it. */
  children?: ComponentChildren;
}

/** What is exported: what is hidden in it, the beginning of its text, and the ways to take it. */
export function ExportedText({ found, hidden, text, size, save, children }: Props): VNode {
  const own = useExportWords();
  return (
    <>
      <SecretList found={found} hide={hidden.hide} toggle={hidden.toggle} />
      <h3 id="export-preview">{own.preview}</h3>
      <pre class="export-text" tabIndex={0} role="region" aria-labelledby="export-preview">
        {text.slice(0, previewed)}
      </pre>
      <footer>
        <p class="quiet">{size}</p>
        {children}
        <button type="button" class="button" disabled={save === null} onClick={save ?? undefined}>
          {own.download}
        </button>
      </footer>
    </>
  );
}
