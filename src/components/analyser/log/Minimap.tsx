import { type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { mapHeight, type MapKind, mapMarks, type MapSpan } from '../../../analyser/text/minimap.ts';

interface Props {
  rows: number;
  spans: readonly MapSpan[];
  /** The part of the log that is seen, of 1. */
  seen: { from: number; to: number };
  show: (row: number) => void;
}

/** Where the marks of a kind stand, from the left edge to the right one: what overlaps in the log stays told apart. */
const lanes: Record<MapKind, { x: number; width: number }> = {
  event: { x: 0, width: 3 },
  selected: { x: 0, width: 3 },
  evidence: { x: 3, width: 4 },
  hit: { x: 7, width: 3 },
};

/** What was seen of the smallest part has to be seen as well. */
const leastSeen = 6;

/** The log as a strip beside it: reports, evidence and what was found. For the pointer alone: all of it is reached by keys as well. */
export function Minimap({ rows, spans, seen, show }: Props): VNode {
  const marks = useMemo(() => mapMarks(rows, spans), [rows, spans]);
  const goTo = (event: PointerEvent & { currentTarget: SVGSVGElement }): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientY - top) / height, 0), 1);
    show(Math.min(Math.floor(share * rows), rows - 1));
  };
  return (
    <svg
      class="minimap"
      viewBox={`0 0 10 ${String(mapHeight)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goTo(event);
      }}
    >
      <rect
        class="map-seen"
        x="0"
        width="10"
        y={Math.min(seen.from * mapHeight, mapHeight - leastSeen)}
        height={Math.max((seen.to - seen.from) * mapHeight, leastSeen)}
      />
      {marks.map(({ kind, top, height }) => (
        <rect key={`${kind} ${String(top)}`} class={`map-${kind}`} {...lanes[kind]} y={top} height={height} />
      ))}
    </svg>
  );
}
