import { expect, test } from 'vitest';
import { mostKept } from '../event/gather.ts';
import { readLog } from '../read.ts';

/** A machine that dies as soon as it has booted, so many times. */
function crashLoop(boots: number): string {
  const boot = [
    '[    0.000000] Linux version 5.14.0-70.el9.x86_64 (mockbuild@host) (gcc) #1 SMP PREEMPT Thu Feb 24 00:00:00 UTC 2022',
    '[    1.500000] BUG: kernel NULL pointer dereference, address: 0000000000000010',
    '[    1.500001] RIP: 0010:foo+0x1/0x2',
    '',
  ].join('\n');
  return boot.repeat(boots);
}

const crowds = (boots: number): (number | undefined)[] =>
  readLog(crashLoop(boots))
    .health.filter(({ code }) => code === 'crowded')
    .map(({ line }) => line);

test('a log of more reports than are kept says from where on they are counted together', () => {
  const more = readLog(crashLoop(mostKept + 2));
  expect(more.subjects).toHaveLength(mostKept);
  expect(more.subjects[0]?.event.repeated).toBe(2);
  expect(crowds(mostKept + 2)).toEqual([3 * mostKept + 2]);
});

test('one of as many as are kept says nothing', () => {
  expect(crowds(mostKept)).toEqual([]);
});
