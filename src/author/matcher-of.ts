import { classifyAddress, pagingLevels } from '../kernel/addresses.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind } from '../kernel/kinds.ts';
import { dispatchers, isDispatcher } from '../log/blame/dispatchers.ts';
import { skipReason } from '../log/blame/skipped.ts';
import { type LeafClause } from '../matcher/schema/clauses.ts';
import { sourceFileIn, stableText } from './stable-text.ts';

/** A matcher to begin with. */
export interface DraftMatcher {
  required: LeafClause[];
  supporting: LeafClause[];
  /** Nothing in the report tells this crash from others of its kind. */
  generic: boolean;
}

/** What of a message is the same in every crash of its sort, and whether it tells more than the function does. */
interface Telling {
  part: (text: string) => string | null;
  tellsMore: boolean;
}

// lib/bug.c prints `kernel BUG at lib/idr.c:1163!` and `WARNING: CPU: 3 PID: 9 at net/core/dev.c:2430 f+0x1/0x2`: the line number moves
const sourceFile: Telling = { part: sourceFileIn, tellsMore: false };
/** The words are a check's own, which many functions run into. */
const words: Telling = { part: stableText, tellsMore: false };
/** The function is the one that gives up, whatever for; the words say what for. */
const reason: Telling = { part: stableText, tellsMore: true };

/** A kind that is not here has a message that all its crashes share. */
const messages: Partial<Record<CrashKind, Telling>> = {
  'kernel-bug': sourceFile,
  warning: sourceFile,
  'list-corruption': words,
  refcount: words,
  'bad-usercopy': words,
  'slab-corruption': words,
  panic: reason,
  'oom-panic': reason,
  'mount-root-failure': reason,
  'init-killed': reason,
  'filesystem-error': reason,
  'io-error': reason,
  'hardware-error': reason,
};

/** So many callers of the blamed function make a trace that others do not have. */
const callersTold = 2;

/** A function that stands in the traces of many crashes: it hands out work, or is a helper of its caller. */
export const isCommonByRule = (name: string): boolean =>
  isDispatcher(name) || skipReason(name) !== null || !/^[A-Za-z_]/.test(name);

/**
 * The clauses that tell a crash from others, not all that hold for it: what varies from one occurrence to the next (process, offsets,
 * release) is left out.
 *
 * @param isCommon whether a function stands in many traces, by what the knowledge base knows.
 */
export function matcherOf(event: CrashEvent, isCommon: (name: string) => boolean = isCommonByRule): DraftMatcher {
  const { kind } = event;
  const blamed = event.corrupted ? null : event.function;
  const callers = callersOf(event, isCommon);
  const module = event.module ?? event.frames.find((frame) => frame.function === callers[0])?.module ?? null;
  const message = messageOf(event);
  const tellsAlone = blamed !== null && !isCommon(blamed);

  const required: LeafClause[] = [{ kind }];
  const supporting: LeafClause[] = [];
  if (blamed !== null) required.push({ function: blamed });
  if (message !== null) (tellsAlone && !message.tellsMore ? supporting : required).push({ message: message.text });
  // One bug is reached by several paths: they are required only where the function does not tell enough.
  if (callers.length > 0) (tellsAlone ? supporting : required).push({ frames: callers });
  if (module !== null) (blamed === null ? required : supporting).push({ module });
  const address = addressClassOf(event);
  if (address !== null) supporting.push({ address });
  const work = event.workqueue?.split(' ').at(-1);
  if (work !== undefined && !isCommon(work)) supporting.push({ workqueue: work });
  return { required, supporting, generic: required.length === 1 };
}

/** Frames between the report and the fault. */
const handlesException = (name: string): boolean =>
  ['exception', 'takes-down'].includes(skipReason(name) ?? '') ||
  dispatchers.some(({ names, hands }) => hands === 'page faults' && names.test(name));

/** The frames just outside the blamed function that other traces do not have. */
function callersOf({ function: blamed, frames }: CrashEvent, isCommon: (name: string) => boolean): string[] {
  const reliable = frames.filter((frame) => frame.reliable).map((frame) => frame.function);
  const innermost = blamed === null ? -1 : reliable.indexOf(blamed);
  // Where the blamed function is only the one that the processor stood in, the trace begins with the handling of the exception.
  const outside = reliable.slice((innermost >= 0 ? innermost : reliable.findLastIndex(handlesException)) + 1);
  return [...new Set(outside.filter((name) => name !== blamed && !isCommon(name)))].slice(0, callersTold);
}

function messageOf({ kind, messages: lines, panicReason }: CrashEvent): { text: string; tellsMore: boolean } | null {
  const telling = messages[kind];
  if (telling === undefined) return null;
  const texts = [...(panicReason === null ? [] : [panicReason]), ...lines.map(({ text }) => text)];
  const text = texts.map(telling.part).find((part) => part !== null);
  return text === undefined ? null : { text, tellsMore: telling.tellsMore };
}

function addressClassOf({
  address,
  arch,
  registers,
}: CrashEvent): Extract<LeafClause, { address: unknown }>['address'] | null {
  if (address === null) return null;
  return classifyAddress(address, arch, pagingLevels(registers))?.class ?? null;
}
