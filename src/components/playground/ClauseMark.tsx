import { type VNode } from 'preact';

/** Told apart by shape as well as by colour: a tick, a cross, a bar across a ring. */
export type Standing = 'held' | 'missing' | 'clear' | 'ruled-out';

const shapes: Record<Standing, VNode> = {
  held: (
    <>
      <circle class="clause-fill" cx="8" cy="8" r="7" />
      <path class="clause-line" d="M4.8 8.2l2.2 2.2 4.2-4.6" />
    </>
  ),
  missing: (
    <>
      <circle class="clause-ring" cx="8" cy="8" r="6.2" />
      <path class="clause-stroke" d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  clear: <circle class="clause-ring" cx="8" cy="8" r="6.2" />,
  'ruled-out': (
    <>
      <circle class="clause-ring" cx="8" cy="8" r="6.2" />
      <path class="clause-stroke" d="M3.8 12.2l8.4-8.4" />
    </>
  ),
};

export function ClauseMark({ standing }: { standing: Standing }): VNode {
  return (
    <svg class={`clause-mark clause-mark-${standing}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[standing]}
    </svg>
  );
}
