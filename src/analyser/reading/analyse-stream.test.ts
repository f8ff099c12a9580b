import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined } from '../../archive/archive.fixture.ts';
import { compile } from '../../matcher/compile/compile.ts';
import { analyse } from './analyse.ts';
import { analyseStream } from './analyse-stream.ts';

const bundle = compile([]);

const log = `[    0.000000] Linux version 3.10.0-957.el7.x86_64 (mockbuild@builder) (gcc) #1 SMP
[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074
[  305.100080] IP: [<ffffffff81234567>] nf_reinject+0x27/0x1c0
[  305.100090] Oops: 0000 [#1] SMP
[  305.100100] CPU: 3 PID: 812 Comm: wörker Not tainted 3.10.0-957.el7.x86_64 #1
[  305.100110] Call Trace:
[  305.100120]  [<ffffffff81234667>] nfqnl_recv_verdict+0x1f7/0x2b0 [nfnetlink_queue]
[  305.100130] ---[ end trace 0123456789abcdef ]---\r
`;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1] ?? 0);

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The two bytes of each character in GBK, as the platform decodes them. */
const gbkBytes = new Map<string, number[]>();
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    gbkBytes.set(new TextDecoder('gbk').decode(Uint8Array.of(first, second)), [first, second]);
  }
}
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => gbkBytes.get(letter) ?? [letter.charCodeAt(0)]));

const chinese = log.replace('wörker', '内核线程').replace('Call Trace', '系统日志 内核崩溃 请联系管理员\nCall Trace');

describe.each<[string, Uint8Array, string, string]>([
  ['UTF-8', bytesOf(log), 'wörker', 'dmesg'],
  ['UTF-8 with its mark', joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytesOf(log)), 'wörker', 'dmesg'],
  ['UTF-16, little-endian', utf16(log), 'wörker', 'utf-16le, dmesg'],
  ['UTF-16, little-endian, with its mark', utf16(`\ufeff${log}`), 'wörker', 'utf-16le, dmesg'],
  ['UTF-16, big-endian, with its mark', swapped(utf16(`\ufeff${log}`)), 'wörker', 'utf-16be, dmesg'],
  ['GBK', gbk(chinese), '内核线程', 'gbk, dmesg'],
  ['Latin-1', latin1(log.replace('mockbuild@builder', 'é '.repeat(20))), 'wörker', 'windows-1252, dmesg'],
  ['of more than one portion', bytesOf(log.repeat(200)), 'wörker', 'dmesg'],
])('%s', (_name, bytes, comm, container) => {
  test('any cut gives what analyse gives', async () => {
    const whole = analyse('x', bytes, bundle);
    expect(whole).toMatchObject({ container });
    expect(whole.events[0]).toMatchObject({ function: 'nf_reinject', comm });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 10 }), async (cuts) => {
        expect(await analyseStream('x', chunksOf(bytes, cuts), bundle)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test('and so do pieces of one byte, and of two', async () => {
    const whole = analyse('x', bytes, bundle);
    for (const length of [1, 2]) {
      const cuts = Array.from({ length: Math.floor(bytes.length / length) }, (_, at) => at * length);
      expect(await analyseStream('x', chunksOf(bytes, cuts), bundle)).toEqual(whole);
    }
  });
});

test('tells how far it is', async () => {
  const bytes = bytesOf(log);
  const told: number[] = [];
  await analyseStream('x', chunksOf(bytes, [100, 300]), bundle, { onProgress: (read) => told.push(read) });
  expect([...new Set(told)]).toEqual([100, 300, bytes.length]);
});

test('ends when it is told to', async () => {
  const controller = new AbortController();
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      given += 1;
      if (given === 5) controller.abort(new Error('enough'));
      yield await Promise.resolve(bytesOf(log));
    }
  }
  await expect(analyseStream('x', endless(), bundle, { signal: controller.signal })).rejects.toThrow('enough');
  expect(given).toBe(5);
  await expect(analyseStream('x', endless(), bundle, { signal: controller.signal })).rejects.toThrow('enough');
  expect(given).toBe(5);
});

test('refuses what is no text', async () => {
  await expect(analyseStream('x', chunksOf(bytesOf('KDUMP   \0\0')), bundle)).rejects.toThrow(/^This is a vmcore/);
});
