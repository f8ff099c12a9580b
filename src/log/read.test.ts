import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPiece } from './bytes/lines.ts';
import { logReader, readLog } from './read.ts';

const oops = [
  '[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074',
  '[  305.100080] IP: [<ffffffff81234567>] nf_reinject+0x27/0x1c0',
  '[  305.100090] Oops: 0000 [#1] SMP ',
  '[  305.100100] CPU: 3 PID: 812 Comm: worker Not tainted 3.10.0-957.el7.x86_64 #1',
  '[  305.100110] Call Trace:',
  '[  305.100120]  [<ffffffff81234667>] nfqnl_recv_verdict+0x1f7/0x2b0 [nfnetlink_queue]',
  '[  305.100130] ---[ end trace 0123456789abcdef ]---',
].join('\n');

const panic = '[  305.200000] Kernel panic - not syncing: Fatal exception\n';

const boot = '[    0.000000] Linux version 4.18.0-305.el8.x86_64 (mockbuild@builder) (gcc) #1 SMP\n';

describe('logReader', () => {
  const text = `${boot}login: \u001b[0m\r\n${oops.replaceAll('\n', '\r\n')}\r\n${panic}${boot}&lt;4&gt;${oops}\n** 3 printk messages dropped **\n`;
  const bytes = new TextEncoder().encode(text);
  const whole = readLog(text);

  test('reads the same as readLog, whatever the cuts', () => {
    expect(whole.subjects.map(({ event }) => [event.function, event.panicked])).toEqual([
      ['nf_reinject', true],
      ['nf_reinject', false],
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: bytes.length }), { maxLength: 30 }), (cuts) => {
        const reader = logReader();
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        at.forEach((start, index) => {
          reader.push(bytes.subarray(start, at[index + 1] ?? start));
        });
        expect(reader.end()).toEqual(whole);
      }),
    );
  });

  test('reads the same byte by byte', () => {
    const reader = logReader();
    bytes.forEach((byte) => {
      reader.push(Uint8Array.of(byte));
    });
    expect(reader.end()).toEqual(whole);
  });
});

test('a panic marks the report that led to it, long after its end', () => {
  const between = '[  305.150000] usb 1-1: new high-speed USB device number 3 using xhci_hcd\n'.repeat(500);
  const { subjects } = readLog(`${oops}\n${between}${panic}`);
  expect(subjects.map(({ event }) => [event.function, event.panicked])).toEqual([['nf_reinject', true]]);
});

test('a report that comes a thousand times is counted, and the panic of the last one is told', () => {
  const { subjects } = readLog(`${`${oops}\n`.repeat(1000)}${panic}`);
  expect(subjects.map(({ event }) => [event.repeated, event.panicked, event.firstLine])).toEqual([[999, true, 1]]);
});

test('a hung task is shown where it is named, not where the one that found it is', () => {
  const { subjects } = readLog(
    [
      'INFO: task java:812 blocked for more than 120 seconds.',
      'Call Trace:',
      ' schedule+0x1/0x2',
      'CPU: 4 PID: 77 Comm: khungtaskd Not tainted 5.14.0-70.el9.x86_64 #1',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.pid, event.comm, event.places.process])).toEqual([
    [812, 'java', { line: 1, column: 12, length: 8 }],
  ]);
});

test('dropped messages are told of once, with how often', () => {
  const { health } = readLog('** 12 printk messages dropped **\n'.repeat(5000));
  expect(health.map(({ told }) => told.values)).toEqual([
    { by: 'kernel', text: '** 12 printk messages dropped **', times: 5000 },
  ]);
});

test('places in a line that is longer than a piece are counted from its start', () => {
  const text = `${'[    1.000000] x '.repeat(longestPiece / 16)}${oops.replaceAll('\n', ' ')}`;
  const { subjects, lines } = readLog(text);
  expect(lines).toBe(1);
  expect(subjects).toHaveLength(1);
  const place = subjects[0]?.event.places.headline;
  expect(place?.line).toBe(1);
  expect(text.slice((place?.column ?? 0) - 1)).toMatch(/^BUG: unable to handle/);
});

test('a message that says all in its line is not damaged without a trace; a report of an oops is', () => {
  const lines = [
    '[  904.411200] unregister_netdevice: waiting for eth0 to become free. Usage count = 2',
    '[  905.117001] Buffer I/O error on dev sdb1, logical block 0, async page read',
    '[  906.118001] BUG: kernel NULL pointer dereference, address: 0000000000000028',
  ];
  expect(lines.map((line) => readLog(line).subjects.map(({ event }) => event.corrupted))).toEqual([
    [false],
    [false],
    [true],
  ]);
});

test('an oops that the capture kernel follows brought the machine down', () => {
  const boot = '[    0.000000] Linux version 4.18.0-1.el8.x86_64 (a@b) #1 SMP';
  const oops = `${boot}
[ 8123.456789] BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
[ 8123.456803] Oops: 0000 [#1] SMP NOPTI
[ 8123.456815] RIP: 0010:foo_lookup+0x24/0x90 [foo]
[ 8123.456838] Call Trace:
[ 8123.456850]  foo_ioctl+0x8a/0x1f0 [foo]
${boot}
`;
  const panicked = (options: string): boolean[] =>
    readLog(`${oops}[    0.000000] Command line: ro ${options}\n`).subjects.map(({ event }) => event.panicked);
  expect(panicked('elfcorehdr=0x2d000000 irqpoll')).toEqual([true]);
  expect(panicked('quiet')).toEqual([false]);
});
