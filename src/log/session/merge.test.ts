import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

/** A session whose log was cut off above the release that the crash printed itself. */
const session = (banner: string): string =>
  [
    '    DUMPFILE: vmcore',
    '     RELEASE: 4.18.0-240.el8.x86_64',
    '       PANIC: "BUG: unable to handle kernel NULL pointer dereference at 0000000000000010"',
    'crash> log',
    `[    0.000000] ${banner}`,
    '[   12.000000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
    '[   12.000001] IP: [<ffffffff81000000>] foo+0x1/0x2',
  ].join('\n');

test("a release is shown where it was read: in the session's header", () => {
  const { subjects } = readLog(session('Linux version 4.18.0-240.el8.x86_64 (mockbuild@host) #1 SMP'));
  const [event] = subjects.map((subject) => subject.event);
  expect([event?.release, event?.places.release?.line]).toEqual(['4.18.0-240.el8.x86_64', 2]);
});

test("a release that the boot's banner told is not shown in the header, which tells another", () => {
  const { subjects } = readLog(session('Linux version 5.14.0-70.el9.x86_64 (mockbuild@host) #1 SMP'));
  const [event] = subjects.map((subject) => subject.event);
  expect([event?.release, event?.places.release]).toEqual(['5.14.0-70.el9.x86_64', undefined]);
});
