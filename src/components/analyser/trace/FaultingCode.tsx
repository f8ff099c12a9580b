import { type VNode } from 'preact';
import { type WordedCode } from '../../../analyser/result/explain.ts';
import { type CrashEvent } from '../../../kernel/event.ts';
import { CodeListing } from './CodeListing.tsx';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { LineLink } from '../log/LineLink.tsx';
import { RemarkText } from './RemarkText.tsx';

/** The instruction that the processor stood at, what it says, and the code around it. */
export function FaultingCode({ event, code }: { event: CrashEvent; code: WordedCode }): VNode {
  const { rows, remark, words } = code;
  const { places, registers } = event;
  return (
    <section class="code-view" aria-labelledby="code-heading">
      <header>
        <h3 id="code-heading">{words.heading}</h3>
        {places.code !== undefined && <LineLink line={places.code.line} column={places.code.column} />}
        {rows.length > 0 && <CopyButton text={listingOf(code)} label={words.copy} />}
      </header>
      {remark !== null && (
        <p>
          <RemarkText text={remark} registers={registers} place={places.registers} />
        </p>
      )}
      {rows.length > 0 && <CodeListing code={code} />}
      {rows.some(({ guessed }) => guessed) && <p class="quiet">{words.guess}</p>}
    </section>
  );
}

/** As scripts/decodecode of the kernel marks it. */
function listingOf({ function: name, rows }: WordedCode): string {
  return rows
    .map(
      ({ place, bytes, text, marked }) =>
        `${name ?? ''}${place}:\t${bytes}\t${text}${marked ? '\t\t<-- trapping instruction' : ''}\n`,
    )
    .join('');
}
