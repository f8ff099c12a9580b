import { type VNode } from 'preact';
import { type Analysis } from '../../analyser/analysis.ts';
import { useExportWords } from '../export/export-words.ts';
import { FileButton } from './FileButton.tsx';
import { useWords } from './words.ts';

interface Props {
  name: string;
  /** Null until it has been read. */
  analysis: Analysis | null;
  leftOut: number;
  giveFiles: (files: FileList) => void;
  clear: () => void;
  showKeys: () => void;
  /** Null where there is no crash to export. */
  showExport: (() => void) | null;
  /** Whether the log is there again when the page is loaded again; null before that is known. */
  kept: boolean | null;
  fromLink: boolean;
}

/** What was read, when the result has taken the place of the field. */
export function InputBar({
  name,
  analysis,
  leftOut,
  giveFiles,
  clear,
  showKeys,
  showExport,
  kept,
  fromLink,
}: Props): VNode {
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
            <span>{analysis.container}</span>
          </>
        )}
        <span>{input.promise}</span>
        {fromLink && <span>{own.link.note}</span>}
        {kept === false && <span>{own.reload.tooLarge}</span>}
        {leftOut > 0 && <span>{input.onlyFirst(leftOut)}</span>}
      </p>
      <div class="input-actions">
        {(kept === true || fromLink) && (
          <button type="button" class="button-small" onClick={clear}>
            {own.reload.forget}
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
    </div>
  );
}
