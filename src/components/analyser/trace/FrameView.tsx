import { type VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type WordedFrame } from '../../../analyser/result/explain.ts';
import { formatOffset, type TraceFrame } from '../../../analyser/result/trace.ts';
import { useResult } from '../../shared/result-context.ts';
import { useWords } from '../../shared/words.ts';

/** A stale frame and its mark stay on one line. */
const noBreak = '\u00a0';

interface Props {
  frame: TraceFrame;
  /** Null until it has come, and of a frame that is too far down to be looked at. */
  note: WordedFrame | null;
  /** Why the blamed function is. */
  blamed: string | null;
  addresses: boolean;
}

/** One frame. Why it is passed over is told while the pointer is on it, or it has the focus. */
export function FrameView({ frame, note, blamed: blamedWords, addresses }: Props): VNode {
  const { trace, facts } = useWords();
  const { goTo } = useResult();
  const id = useId();
  const { blamed, passed, reliable, module, place } = frame;
  const address = note?.address ?? null;
  const source = note?.source ?? null;
  const reason = note?.passed ?? (reliable ? null : trace.unreliable);
  const classes = [
    'frame kernel',
    blamed ? 'is-blamed' : '',
    passed ? 'is-passed' : '',
    reliable ? '' : 'is-uncertain',
  ];
  return (
    <li class={classes.filter((name) => name !== '').join(' ')}>
      <span
        class={`subsystem${note?.subsystem ? ` subsystem-${note.subsystem.id}` : ''}`}
        title={note?.subsystem?.text}
      >
        {note?.subsystem?.id}
      </span>
      <span class="frame-text">
        {addresses && address !== null && <span class="frame-address">{address} </span>}
        <button
          type="button"
          class="line-link line-link-text"
          title={reason === null ? facts.showLine(place.line) : undefined}
          aria-describedby={reason === null ? undefined : id}
          onClick={() => {
            goTo(place.line, place.column);
          }}
        >
          {!reliable && <span aria-hidden="true">?{noBreak}</span>}
          {frame.function}
          <span class="offset">{formatOffset(frame)}</span>
        </button>
        {module !== null && <span class="tag tag-module">{module}</span>}
        {blamed && <span class="tag tag-blamed">{trace.blamed}</span>}
        {source !== null && <span class="frame-source">{source}</span>}
        {blamed && blamedWords !== null && <span class="frame-why">{blamedWords}</span>}
        {reason !== null && (
          <span class="frame-reason" role="tooltip" id={id}>
            {passed ? `${trace.passed} ${reason}` : reason}
          </span>
        )}
      </span>
    </li>
  );
}
