/** What reading costs on this machine, in milliseconds of the processor. */
export interface Cost {
  fixed: number;
  perByte: number;
}

/** A mutated log may cost so many times what real ones cost on the average: whole lines of trigger words, a report from end to end. */
const slack = 40;

/** The clock of a thread ticks every few milliseconds, so that short inputs tell nothing. */
const fixed = 30;

/** What a task gives, and how long the processor worked for it; what other programs do does not count. */
export function timed<Value>(task: () => Value): { value: Value; time: number } {
  const begin = process.threadCpuUsage();
  const value = task();
  const { user, system } = process.threadCpuUsage(begin);
  return { value, time: (user + system) / 1000 };
}

/** The cost of real logs, measured with the code that is to be judged by it. */
export function calibrate(logs: readonly string[], read: (bytes: Buffer) => void): Cost {
  const inputs = logs.map((log) => Buffer.from(log, 'latin1'));
  const readAll = (): void => {
    inputs.forEach(read);
  };
  readAll();
  const bytes = inputs.reduce((sum, { length }) => sum + length, 0);
  return { fixed, perByte: timed(readAll).time / bytes };
}

/** How long an input of this length may take where the cost grows no faster than the length. */
export function allowed({ fixed: constant, perByte }: Cost, length: number): number {
  return constant + slack * perByte * length;
}
