import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type ExportMessages } from '../../i18n/export.en.ts';

/** The words of export, in the page's language; see `WordsContext`. */
export const ExportWordsContext = createContext<ExportMessages | null>(null);

export function useExportWords(): ExportMessages {
  const words = useContext(ExportWordsContext);
  if (words === null) throw new Error('no words: the view is not in an ExportWordsContext');
  return words;
}
