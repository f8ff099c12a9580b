import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { analyserEn, type AnalyserMessages } from '../../i18n/analyser.en.ts';

/** The words of the page's language. */
export const WordsContext = createContext<AnalyserMessages>(analyserEn);

export function useWords(): AnalyserMessages {
  return useContext(WordsContext);
}
