import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type AnalyserMessages } from '../../i18n/analyser.en.ts';

/** The words of the page's language. No language stands here, so that a page loads none but its own. */
export const WordsContext = createContext<AnalyserMessages | null>(null);

export function useWords(): AnalyserMessages {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no words: the view is not in a WordsContext');
  return words;
}
