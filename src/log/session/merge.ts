import { type CrashEvent } from '../../kernel/event.ts';
import { type ReadEvent } from '../event/read-event.ts';

/**
 * A crash(8) session tells of one crash several times: in its header, in `bt`, and in `log`. The log's own report is the fullest and stays;
 * what only the session knows fills its gaps. Two backtraces of the same task are one.
 */
export function mergeSessions(read: ReadEvent[]): ReadEvent[] {
  const printed = read.filter(({ session, event }) => !session && event.severity === 'crash').map(({ event }) => event);
  const kept: ReadEvent[] = [];
  for (const entry of read) {
    if (!entry.session) {
      kept.push(entry);
      continue;
    }
    const twin =
      printed.find((event) => tellsOfSame(event, entry.event)) ??
      kept.find(({ session, event }) => session && tellsOfSame(event, entry.event))?.event;
    if (twin === undefined) kept.push(entry);
    else fillGaps(twin, entry.event);
  }
  return kept;
}

function tellsOfSame(one: CrashEvent, other: CrashEvent): boolean {
  if (foundByAnother(one, other)) return true;
  if (one.pid !== null && other.pid !== null) return one.pid === other.pid && isSame(one.comm, other.comm);
  return one.kind === other.kind || tellsLess(one, other);
}

/** The frames of a backtrace show a page fault, and not its address; who ran is the same as far as it is known. */
function tellsLess(one: CrashEvent, other: CrashEvent): boolean {
  const isFault = one.kind === 'null-dereference' && other.kind === 'page-fault' && other.address === null;
  return isFault && one.panicked && isSame(one.cpu, other.cpu) && isSame(one.comm, other.comm);
}

function isSame<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

/** The session shows khungtaskd, which panicked; the log, the task that it had found. */
function foundByAnother(one: CrashEvent, other: CrashEvent): boolean {
  return one.kind === 'hung-task' && other.kind === 'hung-task' && one.pid !== other.pid;
}

/**
 * Of the log little more than the headline was copied, as by `log | grep BUG`, or nothing behind the line that tells where the processor stood:
 * the backtrace shows the function.
 */
function showsBlame(event: CrashEvent, other: CrashEvent): boolean {
  if (event.corrupted) return event.kind === other.kind;
  const { pointer } = event;
  return (
    event.frames.length === 0 &&
    pointer !== null &&
    pointer.function !== null &&
    pointer.function === other.pointer?.function &&
    pointer.offset === other.pointer.offset
  );
}

function takeBlame(event: CrashEvent, other: CrashEvent): void {
  const { function: name, module, offset, size, corrupted } = other;
  const title =
    event.kind === other.kind ? other.title : event.title.replace(` in ${event.function ?? ''}`, ` in ${name ?? ''}`);
  Object.assign(event, { title, function: name, module, offset, size, corrupted });
  if (Object.keys(event.registers).length === 0) event.registers = other.registers;
}

function fillGaps(event: CrashEvent, other: CrashEvent): void {
  if (other.function !== null && showsBlame(event, other)) takeBlame(event, other);
  event.panicked ||= other.panicked;
  event.release ??= other.release;
  event.distro ??= other.distro;
  event.arch ??= other.arch;
  event.build ??= other.build;
  if (!foundByAnother(event, other)) {
    event.cpu ??= other.cpu;
    event.pid ??= other.pid;
    event.comm ??= other.comm;
    if (event.frames.length === 0) {
      event.frames = other.frames;
      event.descent = other.descent;
    }
  }
  event.taint ??= other.taint;
  event.memory ??= other.memory;
  if (event.modules.length === 0) event.modules = other.modules;
  event.pointer ??= other.pointer;
  const { release, ...places } = other.places;
  // The boot's own banner may have told another release than the session does.
  const same = release !== undefined && event.release === other.release;
  event.places = { ...places, ...(same && { release }), ...event.places };
}
