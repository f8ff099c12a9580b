import { type VNode } from 'preact';
import { type Analysis } from '../../analyser/analysis.ts';
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
}

/** What was read, when the result has taken the place of the field. */
export function InputBar({ name, analysis, leftOut, giveFiles, clear, showKeys }: Props): VNode {
  const words = useWords();
  const { input } = words;
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
        {leftOut > 0 && <span>{input.onlyFirst(leftOut)}</span>}
      </p>
      <div class="input-actions">
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
