import { type Context, type CrashEvent, type Frame } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';

/** A frame as the view shows it. */
export interface TraceFrame extends Frame {
  /** The function that the crash is blamed on. */
  blamed: boolean;
  /** Above the blamed one: what handled the crash, not what led to it. */
  passed: boolean;
  /** In the whole trace, from 0. */
  index: number;
}

/** Frames that stand next to each other on one stack. */
export interface TraceBand {
  context: Context | null;
  frames: TraceFrame[];
}

/**
 * The blamed function as the innermost frame, for reports that print it apart from their trace (`RIP:`, `PC is at`).
 * Null where the trace holds it, or where its place is not known.
 */
function blamedFrame(event: CrashEvent): Frame | null {
  const { function: name, offset, size, module, places, frames } = event;
  const place = places.function;
  if (name === null || place === undefined || frames.some((frame) => isBlamed(frame, name))) return null;
  return {
    function: name,
    offset,
    size,
    module,
    reliable: true,
    context: frames[0]?.context ?? null,
    line: place.line,
    place,
  };
}

function isBlamed(frame: Frame, name: string): boolean {
  return frame.reliable && frame.function === name;
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** Puts a frame where the log prints it; on top where that is outside of the trace. */
function insert(frames: Frame[], added: Frame): Frame[] {
  const at = Math.max(
    frames.findIndex((frame) => isBefore(added.place, frame.place)),
    0,
  );
  return [...frames.slice(0, at), added, ...frames.slice(at)];
}

/** The call trace, innermost first, put into one band for each stack. */
export function traceOf(event: CrashEvent): TraceBand[] {
  const added = blamedFrame(event);
  const frames = added === null ? event.frames : insert(event.frames, added);
  const blamed = frames.findIndex(
    (frame) => frame === added || (added === null && event.function !== null && isBlamed(frame, event.function)),
  );
  const bands: TraceBand[] = [];
  frames.forEach((frame, index) => {
    const band = bands[bands.length - 1];
    const shown = { ...frame, blamed: index === blamed, passed: index < blamed, index };
    if (band !== undefined && band.context === frame.context) band.frames.push(shown);
    else bands.push({ context: frame.context, frames: [shown] });
  });
  return bands;
}

/** Of more frames nothing further is told: nobody reads so many. */
const mostNoted = 2000;

/** The frames that something is told of, innermost first. */
export function firstFrames(event: CrashEvent): TraceFrame[] {
  return traceOf(event)
    .flatMap(({ frames }) => frames)
    .slice(0, mostNoted);
}

/** The lines of the log that hold them, rising. */
export function frameLines(event: CrashEvent): number[] {
  const lines = firstFrames(event).map(({ place }) => place.line);
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** Leaves out uncertain frames, and bands that hold nothing else. */
export function withoutUnreliable(bands: TraceBand[]): TraceBand[] {
  return bands
    .map(({ context, frames }) => ({ context, frames: frames.filter(({ reliable }) => reliable) }))
    .filter(({ frames }) => frames.length > 0);
}

/** The first `limit` frames, innermost first. */
export function headOf(bands: TraceBand[], limit: number): TraceBand[] {
  let left = limit;
  return bands.flatMap(({ context, frames }) => {
    const shown = frames.slice(0, Math.max(left, 0));
    left -= frames.length;
    return shown.length === 0 ? [] : [{ context, frames: shown }];
  });
}

export function frameCount(bands: TraceBand[]): number {
  return bands.reduce((sum, { frames }) => sum + frames.length, 0);
}

/** `+0x98/0x1c0`; empty where the log prints no offset. */
export function formatOffset({ offset, size }: { offset: number | null; size: number | null }): string {
  if (offset === null) return '';
  return `+0x${offset.toString(16)}${size === null ? '' : `/0x${size.toString(16)}`}`;
}
