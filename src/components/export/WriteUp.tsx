import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Analysis } from '../../analyser/reading/analysis.ts';
import { type Client } from '../../analyser/worker/client.ts';
import { type Draft } from '../../analyser/result/draft.ts';
import { sampleText, wantedLines } from '../../export/export-text.ts';
import { hiddenByDefault } from '../../redaction/secret.ts';
import { download } from '../../scripts/download.ts';
import { useExportWords } from './export-words.ts';

interface Props {
  analysis: Analysis;
  /** Index of the event. */
  selected: number;
  client: Client;
}

/** A page for a crash that no signature knows, and its sample, to be saved. */
export function WriteUp({ analysis, selected, client }: Props): VNode {
  const { unknown: words } = useExportWords();
  const [made, setMade] = useState<{ draft: Draft; sample: string } | null>(null);

  const make = async (): Promise<void> => {
    const { numbers, column } = wantedLines(analysis, selected);
    const lines = await client.lines(numbers, column);
    const sample = sampleText({ analysis, selected, lines }, hiddenByDefault);
    const title = analysis.events[selected]?.title ?? '';
    const draft = await client.draft(sample, title, new Date().toISOString().slice(0, 10));
    if (draft !== null) setMade({ draft, sample });
  };

  if (made === null) {
    return (
      <button type="button" class="button" onClick={() => void make()}>
        {words.write}
      </button>
    );
  }
  const { draft, sample } = made;
  const folder = `signatures/${draft.id}/`;
  return (
    <div class="write-up" role="status">
      <p>
        {words.writeNote} {words.hidden}
      </p>
      <ul class="plain-list">
        <li>
          <button
            type="button"
            class="button"
            onClick={() => {
              download('index.mdx', 'text/markdown', draft.page);
            }}
          >
            {words.page}
          </button>{' '}
          <span class="kernel">{folder}index.mdx</span>
        </li>
        <li>
          <button
            type="button"
            class="button"
            onClick={() => {
              download(draft.sample, 'text/plain', sample);
            }}
          >
            {words.sample}
          </button>{' '}
          <span class="kernel">
            {folder}samples/{draft.sample}
          </span>
        </li>
      </ul>
    </div>
  );
}
