import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { chosenFiles } from '../../../analyser/page/dropped-files.ts';
import { type Input } from '../../../analyser/worker/messages.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  /** A whole folder is chosen, and not files. */
  folder?: boolean;
  giveFiles: (files: Input[]) => void;
}

/** Opens the system's file dialogue. */
export function FileButton({ folder = false, giveFiles }: Props): VNode {
  const { input, logs } = useWords();
  const label = folder ? logs.chooseFolder : input.choose;
  const chooser = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <button type="button" class={folder ? 'button folder-button' : 'button'} onClick={() => chooser.current?.click()}>
        {label}
      </button>
      <input
        ref={(element) => {
          chooser.current = element;
          // No attribute that Preact's types know.
          if (element !== null) element.webkitdirectory = folder;
        }}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) giveFiles(chosenFiles(currentTarget.files));
          // The same files can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
