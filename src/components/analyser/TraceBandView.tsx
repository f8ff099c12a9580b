import { type VNode } from 'preact';
import { type TraceBand } from '../../analyser/trace.ts';
import { FrameView } from './FrameView.tsx';
import { useWords } from './words.ts';

/** Frames of one stack. */
export function TraceBandView({ band: { context, frames } }: { band: TraceBand }): VNode {
  const { trace } = useWords();
  return (
    <div class={`stack${context === null ? '' : ` stack-${context}`}`}>
      {context !== null && <h4 class="stack-name">{trace.contexts[context]}</h4>}
      <ol>
        {frames.map((frame, index) => (
          <FrameView key={index} frame={frame} />
        ))}
      </ol>
    </div>
  );
}
