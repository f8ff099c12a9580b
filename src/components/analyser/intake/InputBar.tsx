import { type VNode } from 'preact';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { useExportWords } from '../../export/export-words.ts';
import { type Input } from '../../../analyser/worker/messages.ts';
import { FileButton } from './FileButton.tsx';
import { Sentence } from '../../shared/Sentence.tsx';
import { type KeptCount } from './use-kept-log.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  name: string;
  /** Null until it has been read. */
  analysis: Analysis | null;
  giveFiles: (files: Input[]) => void;
  clear: () => void;
  showKeys: () => void;
  /** Null where there is no crash to export. */
  showExport: (() => void) | null;
  /** How much is there again when the page is loaded again; null before that is known. */
  kept: KeptCount | null;
  /** What is said of the link that it came with; null where it came with none. */
  linkNote: string | null;
}

/** What was read, when the result has taken the place of the field. */
export function InputBar({ name, analysis, giveFiles, clear, showKeys, showExport, kept, linkNote }: Props): VNode {
  const words = useWords();
  const { input } = words;
  const own = useExportWords();
  return (
    <div class="input-bar">
      <p class="input-facts">
        <strong class="kernel">{name}</strong>
        {analysis !== null && (
          <>
            <span>{words.bytes(analysis.bytes)}</span>
            <span>{words.lines(analysis.lines)}</span>
            <span>{words.container(analysis.container)}</span>
          </>
        )}
        <span>{input.promise}</span>
        {kept !== null && kept.kept < kept.given && <span>{own.reload.tooLarge(kept.kept, kept.given)}</span>}
      </p>
      <div class="input-actions">
        {((kept !== null && kept.kept > 0) || linkNote !== null) && (
          <button type="button" class="button-small" onClick={clear}>
            {own.reload.forget(kept?.given ?? 1)}
          </button>
        )}
        {showExport !== null && (
          <button type="button" class="button-small" onClick={showExport}>
            {own.open} <kbd class="keys-hint">x</kbd>
          </button>
        )}
        <button type="button" class="button-small keys-hint" onClick={showKeys}>
          {words.keys.open} <kbd>?</kbd>
        </button>
        <FileButton giveFiles={giveFiles} />
        <button type="button" class="button" onClick={clear}>
          {input.another}
        </button>
      </div>
      {linkNote !== null && (
        <p class="link-note">
          <Sentence text={linkNote} />
        </p>
      )}
    </div>
  );
}
