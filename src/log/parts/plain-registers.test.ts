import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { plainRegisters } from './plain-registers.ts';
import { registers } from './registers.ts';

test.each([
  'RAX: 000000000000000e RBX: 0000000000000000 RCX: ffffa05fc164fc70',
  'R13: ffff8c91c3665920 R14: 0000000000000000',
  'CR2: 00007f63c9f1d000 CR3: 0000006e3167c000',
  'EAX: 00000000 EBX: c1e3a000',
  'x29: ffff800012345678 x9 : ffff0000c1234567',
  'r10: 00000000  r9 : c1234567',
  'RSP: 0018:ffffa05fc164fc70 EFLAGS: 00010256',
  'RSP: 002b:00007ffd5c0b7a38 EFLAGS: 00000246 ORIG_RAX: 0000000000000001',
  'CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033',
])('%s', (text) => {
  const report = emptyReport();
  expect(plainRegisters(lineOf(text), report)).toBe(true);
  const known = emptyReport();
  registers(lineOf(text), known);
  expect(report).toEqual(known);
});

test.each([
  '',
  'EFLAGS: 00010246',
  'EIP: 0060:[<c0165a3f>] EFLAGS: 00010246 CPU: 0',
  'CR2: 0000000000000010 and more',
  'RAX: 12',
  'RIP: 1234',
])('left to be looked at: %j', (text) => {
  expect(plainRegisters(lineOf(text), emptyReport())).toBe(false);
});

test('so are those of a session', () => {
  expect(plainRegisters(lineOf('RAX: 000000000000000e'), emptyReport({ session: true }))).toBe(false);
});

test('what is read letter by letter is what the expressions read', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'RAX: ',
      'x9 : ',
      'R08: ',
      'DR7: ',
      'RSP: ',
      'CS:  ',
      'EFLAGS: ',
      'ORIG_RAX: ',
      '0018:',
      'foo: ',
      '0',
      '000000000000000e',
      '12345678',
      ' ',
      '  ',
      ':',
      '-',
    ),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const line = lineOf(parts.join(''));
      const report = emptyReport();
      const known = emptyReport();
      if (!plainRegisters(line, report)) return;
      expect(registers(line, known)).toBe(true);
      expect(report).toEqual(known);
    }),
    { numRuns: 10_000 },
  );
});
