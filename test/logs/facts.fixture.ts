import { type CrashEvent } from '../../src/kernel/event.ts';
import { readLog } from '../../src/log/read.ts';

/** What a reader is shown of each event of a log, short enough to be read in a test: what the kernel writes in a line stands in one. */
export function taken(log: string): Record<string, unknown>[] {
  return readLog(log).subjects.map(({ event }) => ({
    ...event,
    at: at(event),
    ran: ran(event),
    taints: event.taint?.flags.join('') ?? '',
    modules: event.modules
      .slice(0, 3)
      .map(({ name, flags }) => (flags === '' ? name : `${name}(${flags})`))
      .join(' '),
    frames: event.frames.map((frame) => (frame.reliable ? frame.function : `? ${frame.function}`)).join(' '),
  }));
}

/** The function to blame: `ocfs2_submit_bio+0x3e/0xb0 [ocfs2]` */
function at({ function: name, module, offset, size }: CrashEvent): string | null {
  if (name === null) return null;
  const place = offset === null ? '' : `+0x${offset.toString(16)}`;
  const length = size === null ? '' : `/0x${size.toString(16)}`;
  return `${name}${place}${length}${module === null ? '' : ` [${module}]`}`;
}

/** Who ran: `CPU: 5 PID: 8812 Comm: oracle` */
function ran({ cpu, pid, comm }: CrashEvent): string {
  const known = Object.entries({ CPU: cpu, PID: pid, Comm: comm }).filter(([, value]) => value !== null);
  return known.map(([name, value]) => `${name}: ${String(value)}`).join(' ');
}
