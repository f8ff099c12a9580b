import { type VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type WordedTrace } from '../../../analyser/result/explain.ts';
import { frameCount, headOf, traceOf, withoutUnreliable } from '../../../analyser/result/trace.ts';
import { type CrashEvent } from '../../../kernel/event.ts';
import { TraceBandView } from './TraceBandView.tsx';
import { useWords } from '../../shared/words.ts';

/** So many frames are shown before the rest is asked for. */
const shownFirst = 40;
/** So many more are shown at a time: a report may hold a million. */
const shownNext = 1000;

interface Props {
  event: CrashEvent;
  /** What is told of the frames; null until it has come. */
  notes: WordedTrace | null;
}

/** The call trace, innermost first, in one band for each stack. */
export function CallTrace({ event, notes }: Props): VNode {
  const { trace } = useWords();
  const [hidden, setHidden] = useState(false);
  const [addresses, setAddresses] = useState(false);
  const [most, setMost] = useState(shownFirst);
  const whole = useMemo(() => traceOf(event), [event]);
  const reliable = withoutUnreliable(whole);
  const uncertain = frameCount(whole) - frameCount(reliable);
  const bands = hidden ? reliable : whole;
  const shown = headOf(bands, most);
  const more = frameCount(bands) - frameCount(shown);
  const hasAddresses = notes?.frames.some(({ address }) => address !== null) ?? false;
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
        {hasAddresses && (
          <button
            type="button"
            class="button-small"
            aria-pressed={addresses}
            onClick={() => {
              setAddresses(!addresses);
            }}
          >
            {trace.addresses}
          </button>
        )}
      </header>
      {shown.length === 0 && <p class="quiet">{trace.none}</p>}
      {shown.map((band, index) => (
        <TraceBandView key={index} band={band} notes={notes} addresses={addresses} />
      ))}
      {more > 0 && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setMost(most + shownNext);
          }}
        >
          {trace.more(Math.min(more, shownNext), more)}
        </button>
      )}
    </section>
  );
}
