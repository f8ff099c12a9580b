import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oops } from '../detectors/die.ts';
import { deadlock } from '../detectors/locking.ts';
import { kfence } from '../detectors/sanitizers.ts';
import { asciiOf } from '../text/ascii.ts';
import { type Line } from '../lines/line.ts';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { frameAt, plainFrame } from '../symbols/plain-frame.ts';
import { type Report } from '../report/report.ts';
import { wordingOf } from '../lines/wording.ts';
import { readPart } from './parts.ts';

/** A frame as the reader of plain lines gives it. */
function frameLine(text: string): Line {
  const ascii = asciiOf(text);
  const line = lineOf(text);
  const symbol = ascii && plainFrame(ascii, 0, text.length);
  expect(symbol).not.toBeNull();
  return { ...line, frame: symbol && frameAt(symbol, line.number, line.column, text.length) };
}

/** Reports in which something has been read, or nothing. */
const states: fc.Arbitrary<Partial<Report>> = fc.record({
  inTrace: fc.boolean(),
  inModules: fc.boolean(),
  inCode: fc.boolean(),
  inOrigin: fc.boolean(),
  inPast: fc.boolean(),
  session: fc.boolean(),
  arch: fc.constantFrom(null, 'arm', 'ppc64', 's390x'),
  lastLine: fc
    .constantFrom('', 'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010 RIP:')
    .map((text) => lineOf(text)),
  headlines: fc
    .constantFrom([], [oops], [deadlock], [kfence])
    .map((detectors) => detectors.map((detector) => ({ detector, line: lineOf(''), groups: {}, quoted: false }))),
});

function reportIn(state: Partial<Report>, begun: boolean): Report {
  return emptyReport({ ...state, stacks: begun ? [[]] : [], past: state.inPast === true ? [[]] : [] });
}

test('what becomes of a frame does not depend on who has read it', () => {
  const names = fc.constantFrom(
    'foo',
    'RAX',
    'pc',
    'cr2',
    'Code',
    'crash',
    'status',
    'CPU',
    'abcdef01',
    'x29',
    'SP',
    'NIP',
  );
  const frames = fc
    .tuple(fc.constantFrom('', ' '), fc.constantFrom('', '[<ffffffff8c91358f>] '), fc.constantFrom('', '? '), names)
    .chain(([blanks, address, stale, name]) =>
      fc.constantFrom('', ' [ext4]').map((module) => `${blanks}${address}${stale}${name}+0x1/0x2${module}`),
    );
  fc.assert(
    fc.property(frames, frames, states, fc.boolean(), (first, second, state, begun) => {
      const [known, read] = [reportIn(state, begun), reportIn(state, begun)];
      for (const text of [first, second]) {
        expect(readPart(frameLine(text), known)).toBe(readPart(lineOf(text), read));
      }
      expect(known).toEqual(read);
    }),
    { numRuns: 3000 },
  );
});

test('nor does what becomes of a line on whether it came before', () => {
  const lines = fc.constantFrom(
    'CPU: 77 PID: 718772 Comm: java Kdump: loaded Tainted: G           OE     4.19.90-25.37.v2101.ky10.x86_64 #1',
    'Pid: 1234, comm: insmod Not tainted 2.6.9-89.ELsmp',
    'RAX: 000000000000000e RBX: 0000000000000000 RCX: 0000000000000000',
    'RSP: 0018:ffffa05fc164fc70 EFLAGS: 00010256',
    'RIP: 0010:[<ffffffff8c91956d>]  [<ffffffff8c91956d>] module_put+0x1d/0x80',
    'x29: ffff800012345678 x28: ffff0000c1234567 x9 : 0000000000000000',
    'eax: 00000000   ebx: c1e3a000   ecx: 00000001   edx: 00000000',
    'epc : ffffffff802a4c1e ra : ffffffff802a4c10 sp : ff20000000023c50',
    '------------[ cut here ]------------',
    '---[ end trace 8f40bd2bf2a072e5 ]---',
    'Modules linked in: binfmt_misc AliSecGuard(OE) [last unloaded: AliSecNetFlt64]',
    ' ip_vs_rr ip_vs nf_conntrack libcrc32c',
    'Code: 16 4c 09 f6 48 c1 e6 10 <4c> 09 fb 48 c1 e3 10',
    '60000000 e93f0010 7c0802a6 <e9290010> 7d2903a6',
    'Call Trace:',
    ' <IRQ>',
    ' ext4_filemap_fault+0x36/0x50 [ext4]',
    '([<00000000a8e12340>] foo+0x1/0x2)',
    '[<825c0a48>] (dump_stack) from [<825b07c8>] (panic+0x134/0x378)',
    ' panic from __warn+0xb0/0x150',
    ' ffff88045f5a3e68 0000000000000000 ffff88045f5a3e68 ffffffff810d6ae6',
    'task: ffff983118bfc200 ti: ffff982defd58000 task.ti: ffff982defd58000',
    'page last allocated via order 0, migratetype Unmovable, gfp_mask 0x52820, pid 7265, ts 119461',
    ' (&bdev->bd_mutex){+.+.}, at: blkdev_reread_part+0x1e/0x40',
    'Allocated by task 5:',
    'TAINTED_MASK: 3000  OE',
    'anything else',
    '',
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 4 }), states, fc.boolean(), (texts, state, begun) => {
      const [once, again] = [reportIn(state, begun), reportIn(state, begun)];
      for (const text of texts) {
        const known = lineOf(text, { wording: { ...wordingOf(text), again: true } });
        expect(readPart(known, again)).toBe(readPart(lineOf(text), once));
      }
      expect(again).toEqual(once);
    }),
    { numRuns: 3000 },
  );
});
