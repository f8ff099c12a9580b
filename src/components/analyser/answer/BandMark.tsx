import { type VNode } from 'preact';
import { type Band } from '../../../matcher/runtime/match.ts';
import { useWords } from '../../shared/words.ts';
import { Disc, Ring, Sign, Tick } from '../../shared/Sign.tsx';

/** Told apart by shape as well as by word: a full disc with a tick, a half disc, a broken ring. */
const shapes: Record<Band, VNode> = {
  confirmed: (
    <>
      <Disc class="band-fill" />
      <Tick class="band-tick" />
    </>
  ),
  consistent: (
    <>
      <Ring class="band-ring" />
      <path class="band-fill" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  possible: <Ring class="band-ring band-broken" />,
};

export function BandMark({ band }: { band: Band }): VNode {
  const { match } = useWords();
  return (
    <span class={`band band-${band}`} title={match.bandMeanings[band]}>
      <Sign>{shapes[band]}</Sign>
      {match.bands[band]}
    </span>
  );
}
