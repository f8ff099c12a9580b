import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { type Explanation } from '../../analyser/result/explain.ts';
import { type Reading } from '../../analyser/worker/messages.ts';
import { type Exported, type Format, formats } from '../../export/export-text.ts';
import { mostCharacters } from '../../report-link/link.ts';
import { download } from '../../scripts/download.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useWords } from '../shared/words.ts';
import { useExportWords } from './export-words.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ExportedText } from './ExportedText.tsx';
import { useExported } from './use-exported.ts';
import { useHidden } from './use-hidden.ts';

interface Props {
  reading: Reading;
  /** Index of the event. */
  selected: number;
  /** What the facts mean and what to do next; null where it is not told yet. */
  explanation: Explanation | null;
  client: Client;
  close: () => void;
}

/** One crash, to be copied or saved in a form that can be given away: what is in it, what is hidden, and all of its text. */
export function CrashExport({
  reading: { analysis, printed, cards },
  selected,
  explanation,
  client,
  close,
}: Props): VNode {
  const words = useWords();
  const own = useExportWords();
  const [format, setFormat] = useState<Format>('markdown');
  const hidden = useHidden();
  const home = location.href.replace(/[?#].*$/s, '');
  const source = { analysis, printed, selected, explanation, cards, home, words, own };
  const exported = useExported(source, client, format, hidden.hide);
  const sizeOf = ({ text, trimmed }: Exported): string =>
    [
      format === 'link' ? own.linkSize(text.length) : own.size(words.bytes(new TextEncoder().encode(text).length)),
      ...(trimmed ? [own.linkTrimmed] : []),
    ].join(' ');

  return (
    <ExportDialog
      heading={own.heading}
      formats={formats}
      labels={own.formats}
      format={format}
      choose={setFormat}
      holds={own.holds[format]}
      close={close}
    >
      {exported === null && <p role="status">{own.working}</p>}
      {exported !== null && 'problem' in exported && (
        <p class="failure" role="alert">
          {exported.problem === 'tooLong' ? own.linkTooLong(exported.characters, mostCharacters) : own.linkUnsupported}
        </p>
      )}
      {exported !== null && !('problem' in exported) && (
        <ExportedText
          found={exported.found}
          hidden={hidden}
          text={exported.text}
          size={sizeOf(exported)}
          save={() => {
            download(exported.name, exported.type, exported.text);
          }}
        >
          <CopyButton text={exported.text} label={own.copy} />
        </ExportedText>
      )}
    </ExportDialog>
  );
}
