import { type VNode } from 'preact';
import { formatOffset, type TraceFrame } from '../../analyser/trace.ts';
import { LineLink } from './LineLink.tsx';
import { useWords } from './words.ts';

export function FrameView({ frame }: { frame: TraceFrame }): VNode {
  const { trace } = useWords();
  const { blamed, passed, reliable, module, place } = frame;
  const classes = [
    'frame kernel',
    blamed ? 'is-blamed' : '',
    passed ? 'is-passed' : '',
    reliable ? '' : 'is-uncertain',
  ];
  return (
    <li class={classes.filter((name) => name !== '').join(' ')}>
      {!reliable && <span title={trace.unreliable}>? </span>}
      <LineLink line={place.line} column={place.column}>
        {frame.function}
        <span class="offset">{formatOffset(frame)}</span>
      </LineLink>
      {module !== null && <span class="tag tag-module">{module}</span>}
      {blamed && <span class="tag tag-blamed">{trace.blamed}</span>}
    </li>
  );
}
