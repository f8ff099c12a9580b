import { render } from 'preact';
import { type WorkerLike } from '../analyser/worker/client.ts';
import { Analyser } from '../components/analyser/Analyser.tsx';
import { KindPagesContext } from '../components/analyser/facts/kind-pages.ts';
import { WordsContext } from '../components/shared/words.ts';
import { ExportWordsContext } from '../components/export/export-words.ts';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';
import { type ExportMessages } from '../i18n/export.en.ts';
import '../styles/analyser.css';

/** Everything that the analyser says, in one language. */
export interface AnalyserTables {
  words: AnalyserMessages;
  exportWords: ExportMessages;
}

/** Puts the analyser into its place on a page, if it has one. Returns what takes it away again. */
export function startAnalyser(
  page: ParentNode,
  { words, exportWords }: AnalyserTables,
  spawn: () => WorkerLike,
): () => void {
  const place = page.querySelector<HTMLElement>('#analyser');
  if (place === null) return () => undefined;
  const kindPages = new Set(place.dataset['kindPages']?.split(' '));
  // What the server wrote holds the place until here.
  place.replaceChildren();
  render(
    <WordsContext.Provider value={words}>
      <ExportWordsContext.Provider value={exportWords}>
        <KindPagesContext.Provider value={kindPages}>
          <Analyser spawn={spawn} />
        </KindPagesContext.Provider>
      </ExportWordsContext.Provider>
    </WordsContext.Provider>,
    place,
  );
  return () => {
    render(null, place);
  };
}
