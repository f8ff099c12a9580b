import { type VNode } from 'preact';
import { Disc, Ring, Sign, Tick } from '../shared/Sign.tsx';

/** Told apart by shape as well as by colour: a tick, a cross, a bar across a ring. */
export type Standing = 'held' | 'missing' | 'clear' | 'ruled-out';

const shapes: Record<Standing, VNode> = {
  held: (
    <>
      <Disc class="clause-fill" />
      <Tick class="clause-line" />
    </>
  ),
  missing: (
    <>
      <Ring class="clause-ring" />
      <path class="clause-stroke" d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  clear: <Ring class="clause-ring" />,
  'ruled-out': (
    <>
      <Ring class="clause-ring" />
      <path class="clause-stroke" d="M3.8 12.2l8.4-8.4" />
    </>
  ),
};

export function ClauseMark({ standing }: { standing: Standing }): VNode {
  return <Sign class={`clause-mark clause-mark-${standing}`}>{shapes[standing]}</Sign>;
}
