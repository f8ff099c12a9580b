import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { frameCount, headOf, traceOf, withoutUnreliable } from '../../analyser/trace.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { TraceBandView } from './TraceBandView.tsx';
import { useWords } from './words.ts';

/** So many frames are shown before the rest is asked for. */
const shownFirst = 40;

/** The call trace, innermost first, in one band for each stack. */
export function CallTrace({ event }: { event: CrashEvent }): VNode {
  const { trace } = useWords();
  const [hidden, setHidden] = useState(false);
  const [all, setAll] = useState(false);
  const whole = traceOf(event);
  const reliable = withoutUnreliable(whole);
  const uncertain = frameCount(whole) - frameCount(reliable);
  const bands = hidden ? reliable : whole;
  const shown = all ? bands : headOf(bands, shownFirst);
  const more = frameCount(bands) - frameCount(shown);
  return (
    <section class="pane trace" aria-labelledby="trace-heading">
      <header>
        <h3 id="trace-heading">{trace.heading}</h3>
        {uncertain > 0 && frameCount(reliable) > 0 && (
          <button
            type="button"
            class="button-small"
            aria-pressed={hidden}
            onClick={() => {
              setHidden(!hidden);
            }}
          >
            {trace.hideUnreliable(uncertain)}
          </button>
        )}
      </header>
      {shown.length === 0 && <p class="quiet">{trace.none}</p>}
      {shown.map((band, index) => (
        <TraceBandView key={index} band={band} />
      ))}
      {more > 0 && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {trace.more(more)}
        </button>
      )}
    </section>
  );
}
