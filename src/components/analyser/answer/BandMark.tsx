import { type VNode } from 'preact';
import { type Band } from '../../../matcher/runtime/match.ts';
import { useWords } from '../words.ts';

/** Told apart by shape as well as by word: a full disc with a tick, a half disc, a broken ring. */
const shapes: Record<Band, VNode> = {
  confirmed: (
    <>
      <circle class="band-fill" cx="8" cy="8" r="7" />
      <path class="band-tick" d="M4.8 8.2l2.2 2.2 4.2-4.6" />
    </>
  ),
  consistent: (
    <>
      <circle class="band-ring" cx="8" cy="8" r="6.2" />
      <path class="band-fill" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  possible: <circle class="band-ring band-broken" cx="8" cy="8" r="6.2" />,
};

export function BandMark({ band }: { band: Band }): VNode {
  const { match } = useWords();
  return (
    <span class={`band band-${band}`} title={match.bandMeanings[band]}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {shapes[band]}
      </svg>
      {match.bands[band]}
    </span>
  );
}
