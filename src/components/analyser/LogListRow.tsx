import { type VNode } from 'preact';
import { type LogSummary } from '../../analyser/messages.ts';
import { BandMark } from './BandMark.tsx';
import { useWords } from './words.ts';

interface Props {
  log: LogSummary;
  shown: boolean;
  choose: () => void;
}

/** A log of an archive: where it stood in it, and what it holds or why it was not read. */
export function LogListRow({ log, shown, choose }: Props): VNode {
  const words = useWords();
  if (!log.read) {
    return (
      <li>
        <span class="kernel">{log.file}</span> <span class="quiet">{log.message}</span>
      </li>
    );
  }
  return (
    <li class={shown ? 'is-selected' : ''}>
      <button type="button" class="row-button kernel" aria-pressed={shown} onClick={choose}>
        {log.file}
      </button>
      {log.kind === null ? <span class="quiet">{words.logs.nothing}</span> : <span>{words.kindName(log.kind)}</span>}
      {log.function !== null && <span class="kernel">{log.function}</span>}
      {log.band !== null && <BandMark band={log.band} />}
    </li>
  );
}
