import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from './words.ts';

/** Opens the system's file dialogue. */
export function FileButton({ giveFiles }: { giveFiles: (files: FileList) => void }): VNode {
  const { input } = useWords();
  const chooser = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => chooser.current?.click()}>
        {input.choose}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={input.choose}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) giveFiles(currentTarget.files);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
