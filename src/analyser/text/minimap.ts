/** What a mark beside the log stands for. */
export type MapKind = 'event' | 'selected' | 'evidence' | 'hit';

/** Rows of the log: first and last. */
export interface MapSpan {
  kind: MapKind;
  from: number;
  to: number;
}

/** A mark beside the log, in parts of `mapHeight`. */
export interface MapMark {
  kind: MapKind;
  top: number;
  height: number;
}

export const mapHeight = 500;
/** A mark is not smaller: it has to be seen. */
const leastHeight = 2;

/** The marks of a log of so many rows, those of each kind that meet joined: twenty thousand hits are no more than the height has room for. */
export function mapMarks(rows: number, spans: readonly MapSpan[]): MapMark[] {
  const marks = new Map<MapKind, MapMark[]>();
  const part = mapHeight / Math.max(rows, 1);
  for (const { kind, from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const own = marks.get(kind) ?? [];
    marks.set(kind, own);
    const top = Math.min(Math.floor(from * part), mapHeight - leastHeight);
    const bottom = Math.max(Math.ceil((to + 1) * part), top + leastHeight);
    const last = own[own.length - 1];
    if (last !== undefined && top <= last.top + last.height) last.height = Math.max(last.height, bottom - last.top);
    else own.push({ kind, top, height: bottom - top });
  }
  return [...marks.values()].flat();
}
