import { render } from 'preact';
import { Analyser } from '../components/analyser/Analyser.tsx';
import { WordsContext } from '../components/analyser/words.ts';
import { ExportWordsContext } from '../components/export/export-words.ts';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';
import { type ExportMessages } from '../i18n/export.en.ts';
import '../styles/analyser.css';

/** Puts the analyser into its place on the page, in a language. */
export function startAnalyser(words: AnalyserMessages, exportWords: ExportMessages): void {
  const place = document.getElementById('analyser');
  if (place === null) return;
  // What the server wrote holds the place until here.
  place.replaceChildren();
  render(
    <WordsContext.Provider value={words}>
      <ExportWordsContext.Provider value={exportWords}>
        <Analyser />
      </ExportWordsContext.Provider>
    </WordsContext.Provider>,
    place,
  );
}
