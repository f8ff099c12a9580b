import { type VNode } from 'preact';
import { type Client } from '../../../analyser/worker/client.ts';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { useExportWords } from '../../export/export-words.ts';
import { type ExportParts } from '../../export/use-parts.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { KindLink } from '../facts/KindLink.tsx';
import { searchUrl } from './search-url.ts';

interface Props {
  analysis: Analysis;
  /** Index of the event. */
  selected: number;
  client: Client;
  parts: ExportParts | null;
}

/** A crash that no signature knows: its title, which two sites can compare, and a page to begin with. */
export function UnknownCard({ analysis, selected, client, parts }: Props): VNode | null {
  const { unknown: words } = useExportWords();
  const event = analysis.events[selected];
  if (event === undefined) return null;
  const searched = event.function ?? event.title;
  return (
    <section class="unknown" aria-labelledby="unknown-heading">
      <h3 id="unknown-heading">{words.heading}</h3>
      <p class="quiet">{words.key}</p>
      <div class="command">
        <pre tabIndex={0}>
          <code>{event.title}</code>
        </pre>
        <CopyButton text={event.title} label={words.copyKey} />
      </div>
      <KindLink kind={event.kind} />
      <p class="kind-link">
        <a href={searchUrl(searched)}>{words.searchFor(searched)}</a>
      </p>
      {parts !== null && <parts.WriteUp key={selected} analysis={analysis} selected={selected} client={client} />}
    </section>
  );
}
