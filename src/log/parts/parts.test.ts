import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oops } from '../detectors/die.ts';
import { deadlock } from '../detectors/locking.ts';
import { kfence } from '../detectors/sanitizers.ts';
import { asciiOf } from '../ascii.ts';
import { type Line } from '../line.ts';
import { emptyReport, lineOf } from '../line.fixture.ts';
import { frameAt, plainFrame } from '../plain-frame.ts';
import { type Report } from '../report.ts';
import { readPart } from './parts.ts';

/** A frame as the reader of plain lines gives it. */
function frameLine(text: string): Line {
  const ascii = asciiOf(text);
  const line = lineOf(text);
  const symbol = ascii && plainFrame(ascii, 0, text.length);
  expect(symbol).not.toBeNull();
  return { ...line, frame: symbol && frameAt(symbol, line.number, line.column, text.length) };
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
  const report = (given: Partial<Report>, begun: boolean): Report =>
    emptyReport({ ...given, stacks: begun ? [[]] : [], past: given.inPast === true ? [[]] : [] });
  fc.assert(
    fc.property(frames, frames, states, fc.boolean(), (first, second, state, begun) => {
      const [known, read] = [report(state, begun), report(state, begun)];
      for (const text of [first, second]) {
        expect(readPart(frameLine(text), known)).toBe(readPart(lineOf(text), read));
      }
      expect(known).toEqual(read);
    }),
    { numRuns: 3000 },
  );
});
