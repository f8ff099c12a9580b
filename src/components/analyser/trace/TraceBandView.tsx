import { type VNode } from 'preact';
import { type WordedTrace } from '../../../analyser/result/explain.ts';
import { type TraceBand } from '../../../analyser/result/trace.ts';
import { FrameView } from './FrameView.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  band: TraceBand;
  notes: WordedTrace | null;
  addresses: boolean;
}

/** Frames of one stack. */
export function TraceBandView({ band: { context, frames }, notes, addresses }: Props): VNode {
  const { trace } = useWords();
  return (
    <div class={`stack${context === null ? '' : ` stack-${context}`}`}>
      {context !== null && <h4 class="stack-name">{trace.contexts[context]}</h4>}
      <ol>
        {frames.map((frame) => (
          <FrameView
            key={frame.index}
            frame={frame}
            note={notes?.frames[frame.index] ?? null}
            blamed={notes?.blamed ?? null}
            addresses={addresses}
          />
        ))}
      </ol>
    </div>
  );
}
