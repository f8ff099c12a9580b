import { type CrashEvent, type Frame } from '../../kernel/event.ts';
import { type CrashKind } from '../../kernel/kinds.ts';
import { type Subsystem, subsystemOf } from '../../kernel/subsystems.ts';
import { type BlameReason, type PassReason } from '../../kernel/trace-reasons.ts';
import { skipReason } from '../../log/blame/skipped.ts';
import { firstFrames } from './trace.ts';

/** What is told of a frame beside what it says itself. */
export interface FrameNote {
  subsystem: Subsystem | null;
  /** Null for the blamed frame, and those below it. */
  passed: PassReason | null;
  /** `net/core/dev.c:3521`, where the log was decoded. */
  source: string | null;
  /** `ffffffffae575638`, where the kernel prints it. */
  address: string | null;
}

/** Notes of one trace, in the order of its frames as `traceOf` gives them. */
export interface TraceNotes {
  blamed: BlameReason | null;
  frames: FrameNote[];
}

/** What a task waits in, and what a processor is caught in, is looked for further out; see src/log/blame. */
const reasonOfKind: Partial<Record<CrashKind, BlameReason>> = {
  'hung-task': 'wait',
  'soft-lockup': 'work',
  'hard-lockup': 'work',
  'rcu-stall': 'work',
  'workqueue-lockup': 'work',
  deadlock: 'lock',
  'lock-state': 'lock',
};

const passedBy: Record<BlameReason, PassReason> = {
  pointer: 'after-fault',
  named: 'this-report',
  wait: 'way-to-wait',
  work: 'inside-work',
  lock: 'this-report',
  first: 'this-report',
};

function blameReasonOf({ function: name, kind, pointer, places, frames }: CrashEvent): BlameReason | null {
  if (name === null) return null;
  const byKind = reasonOfKind[kind];
  if (byKind !== undefined) return byKind;
  const { function: place, headline } = places;
  if (pointer?.function === name && pointer.place.line === place?.line) return 'pointer';
  if (place !== undefined && place.line === headline?.line) return 'named';
  if (pointer?.function === name) return 'pointer';
  return frames.some((frame) => frame.function === name) ? 'first' : null;
}

function passReasonOf(frame: Frame, isDescent: boolean, blamed: BlameReason | null): PassReason {
  if (!frame.reliable) return 'uncertain';
  if (frame.function.startsWith('0x')) return 'nameless';
  return skipReason(frame.function) ?? (isDescent ? 'descent' : passedBy[blamed ?? 'first']);
}

/**
 * Notes on the first frames of a trace.
 *
 * @param textOf the text of a line of the log; empty where it is not known.
 */
export function notesOf(event: CrashEvent, textOf: (line: number) => string = () => ''): TraceNotes {
  const blamed = blameReasonOf(event);
  const descent = new Set(event.frames.slice(0, event.descent).map(({ place }) => place));
  return {
    blamed,
    frames: firstFrames(event).map((frame) => {
      const text = textOf(frame.place.line);
      return {
        subsystem: subsystemOf(frame.function, frame.module),
        passed: frame.passed ? passReasonOf(frame, descent.has(frame.place), blamed) : null,
        source: sourceIn(text.slice(frame.place.column - 1)),
        address: addressIn(text),
      };
    }),
  };
}

/**
 * The place in the source behind a symbol, as scripts/decode_stacktrace.sh and syzbot write it:
 *
 *      nf_queue+0x98/0x1c0 net/netfilter/nf_queue.c:219
 *      ext4_lookup (fs/ext4/namei.c:1765)
 */
export function sourceIn(text: string): string | null {
  return /[\s(]((?:[\w.+-]+\/)*[\w.+-]+\.(?:[chSs]|rs):\d+)/.exec(text)?.[1] ?? null;
}

/**
 * The address of a frame:
 *
 *      [<ffffffffae575638>] blk_mq_rq_timed_out+0x18/0xa0
 *      [c000000003e3fb10] [c00000000001a3d4] foo+0x54/0x90 (unreliable)
 *      #9 [ffff8800618a3bd8] nf_hook_slow at ffffffff81474800
 */
export function addressIn(text: string): string | null {
  return (
    /\[<([0-9a-f]{8,16})>\]/.exec(text)?.[1] ??
    /\[[0-9a-f]{16}\] \[([0-9a-f]{16})\]/.exec(text)?.[1] ??
    /#\d+ \[[0-9a-f]+\] \S+ at ([0-9a-f]{8,16})/.exec(text)?.[1] ??
    null
  );
}
