import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { type LogsFormat } from '../../analyser/logs/export-logs.ts';
import { saveFile } from '../../scripts/save-file.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useWords } from '../shared/words.ts';
import { useExportWords } from './export-words.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ExportedText } from './ExportedText.tsx';
import { useExportedLogs } from './use-exported-logs.ts';
import { useHidden } from './use-hidden.ts';

/** The first is the one to begin with. */
const formats: readonly LogsFormat[] = ['csv', 'json'];

const extensions: Record<LogsFormat, string> = { csv: 'csv', json: 'jsonl' };

interface Props {
  client: Client;
  close: () => void;
}

/** Several logs, to be saved in a form that can be given away. */
export function LogsExport({ client, close }: Props): VNode {
  const words = useWords();
  const own = useExportWords();
  const [format, setFormat] = useState<LogsFormat>('csv');
  const hidden = useHidden();
  const exported = useExportedLogs(client, format, hidden.hide);

  return (
    <ExportDialog
      heading={own.logs.heading}
      formats={formats}
      labels={own.logs.formats}
      format={format}
      choose={setFormat}
      holds={own.logs.holds[format]}
      close={close}
    >
      {exported === 'working' && <p role="status">{own.working}</p>}
      {exported === 'failed' && (
        <p class="failure" role="alert">
          {own.logs.failed}
        </p>
      )}
      {typeof exported === 'object' && (
        <ExportedText
          found={exported.found}
          hidden={hidden}
          text={exported.content}
          size={own.size(words.bytes(exported.text.size))}
          save={
            exported.format === format && exported.hide === hidden.hide
              ? () => {
                  saveFile(`${own.logs.fileName}.${extensions[format]}`, exported.text);
                }
              : null
          }
        >
          {exported.isWhole && <CopyButton text={exported.content} label={own.copy} />}
        </ExportedText>
      )}
    </ExportDialog>
  );
}
