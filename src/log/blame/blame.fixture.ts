import { readLog } from '../read.ts';

/** Who is blamed, on reports as kernels print them, with the trace from the innermost frame on. */
export function blamed(...lines: string[]): string | null | undefined {
  return readLog(lines.join('\n')).subjects[0]?.event.function;
}

export const trace = (...frames: string[]): string[] => [
  'Call Trace:',
  ...frames.map((name) => (name.startsWith('<') ? ` ${name}` : ` ${name}+0x10/0x20`)),
];
