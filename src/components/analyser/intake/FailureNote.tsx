import { type VNode } from 'preact';
import { type Failure } from '../../../analyser/worker/messages.ts';
import { type AnalyserMessages } from '../../../i18n/analyser.en.ts';
import { useWords } from '../../shared/words.ts';

/** Why an input was not read, in one sentence. */
export function FailureNote({ failure }: { failure: Failure }): VNode {
  const words = useWords();
  return (
    <p class="failure" role="alert">
      {sentenceOf(words, failure)}
    </p>
  );
}

function sentenceOf({ failure: words }: AnalyserMessages, failure: Failure): string {
  switch (failure.code) {
    case 'empty':
      return words.empty;
    case 'engine':
      return words.engine;
    case 'not-read':
      return words.notRead(failure.name);
    case 'unreadable':
      return failure.message;
    case 'internal':
      return words.internal(failure.message);
  }
}
