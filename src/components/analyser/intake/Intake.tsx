import { type RefObject, type VNode } from 'preact';
import { type Input } from '../../../analyser/worker/messages.ts';
import { FileButton } from './FileButton.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  dragging: boolean;
  type: (text: string) => void;
  giveFiles: (files: Input[]) => void;
  giveExample: () => void;
  clear: () => void;
}

/** Where a log is pasted, typed, dropped or chosen. */
export function Intake({ text, field, dragging, type, giveFiles, giveExample, clear }: Props): VNode {
  const { input } = useWords();
  return (
    <div class={dragging ? 'intake is-dragging' : 'intake'}>
      <textarea
        ref={field}
        value={text}
        aria-label={input.label}
        placeholder={input.placeholder}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        wrap="off"
        onInput={(event) => {
          type(event.currentTarget.value);
        }}
      />
      <div class="intake-actions">
        <p class="quiet">{dragging ? input.dropNow : input.drop}</p>
        {text !== '' && (
          <button type="button" class="button" onClick={clear}>
            {input.clear}
          </button>
        )}
        <button type="button" class="button" onClick={giveExample}>
          {input.example}
        </button>
        <FileButton folder giveFiles={giveFiles} />
        <FileButton giveFiles={giveFiles} />
      </div>
    </div>
  );
}
