import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../fuzz/random.ts';
import { signaturesFolder } from '../../src/site/knowledge.ts';
import { root } from '../knowledge/bases.ts';
import { consoleLine } from './console-lines.ts';

/** As much is handed over at once, in characters. */
const chunkSize = 1 << 20;

/** Some lines come at once, others after a while; in microseconds. */
const pauses = [12, 40, 350, 6_000, 90_000, 600_000];

const stamp = /^\[ *(\d+)\.(\d{6})\]/;

/** Crashes as the console of a machine prints them. A session of crash(8) is no console. */
export function printedCrashes(): string[] {
  const folder = join(root, signaturesFolder);
  // Beside the folders, `npm run schema` writes its file.
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, 'samples', 'as-printed.log'))
    .filter((sample) => existsSync(sample))
    .sort()
    .map((sample) => readFileSync(sample, 'utf8'))
    .filter((crash) => stamp.test(crash));
}

/** `[    1.573197]`, of microseconds since the boot (kernel/printk/printk.c, print_time()). */
function stampOf(time: number): string {
  const seconds = String(Math.floor(time / 1e6)).padStart(5);
  return `[${seconds}.${String(time % 1e6).padStart(6, '0')}]`;
}

/** A crash that begins at another time; what lies between its lines stays, if its clock does not go back. */
function movedTo(time: number, crash: string): { text: string; end: number } {
  let first: number | null = null;
  let end = time;
  const lines = crash
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.replace(stamp, (_, seconds: string, micros: string) => {
        const own = Number(seconds) * 1e6 + Number(micros);
        first ??= own;
        // A clock that ran over begins at zero again; this one stands until then.
        end = Math.max(end, time + own - first);
        return stampOf(end);
      }),
    );
  return { text: `${lines.join('\n')}\n`, end };
}

/**
 * The console of a machine that runs for long: ordinary lines with rising stamps, and crashes spread evenly among them, one kind after the other.
 * The same for the same arguments, and all of it ASCII; it ends with the first line that reaches the size.
 */
export function* sparseLog(size: number, count: number, crashes: readonly string[]): Generator<string, void> {
  const random = randomFrom(1);
  let chunk = '';
  let length = 0;
  let time = 0;
  let put = 0;
  while (length + chunk.length < size) {
    time += 1 + random.below(random.pick(pauses));
    const crash = crashes[put % crashes.length];
    if (crash !== undefined && put < count && length + chunk.length >= ((put + 0.5) / count) * size) {
      const { text, end } = movedTo(time, crash);
      chunk += text;
      time = end;
      put += 1;
    } else {
      chunk += `${stampOf(time)} ${consoleLine(random)}\n`;
    }
    if (chunk.length < chunkSize) continue;
    yield chunk;
    length += chunk.length;
    chunk = '';
  }
  yield chunk;
}
