import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { registers } from './registers.ts';

test.each([
  [
    'RAX: 000000000000000e RBX: 0000000000000000 RCX: ffffa05fc164fc70',
    { RAX: '000000000000000e', RBX: '0000000000000000', RCX: 'ffffa05fc164fc70' },
  ],
  ['RSP: 0018:ffffa05fc164fc70 EFLAGS: 00010256', { RSP: 'ffffa05fc164fc70', EFLAGS: '00010256' }],
  ['R13: ffff8c91c3665920 R14: 0000000000000000', { R13: 'ffff8c91c3665920', R14: '0000000000000000' }],
  [
    'CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033',
    { CS: '0010', DS: '0000', ES: '0000', CR0: '0000000080050033' },
  ],
  ['CR2: 00007f63c9f1d000 CR3: 0000006e3167c000', { CR2: '00007f63c9f1d000', CR3: '0000006e3167c000' }],
  ['EAX: 00000000 EBX: c1e3a000', { EAX: '00000000', EBX: 'c1e3a000' }],
  ['x29: ffff800012345678 x28: ffff0000c1234567', { X29: 'ffff800012345678', X28: 'ffff0000c1234567' }],
  ['r10: 00000000  r9 : c1234567', { R10: '00000000', R9: 'c1234567' }],
])('%s', (text, values) => {
  const report = emptyReport();
  expect(registers(lineOf(text), report)).toBe(true);
  expect(report.registers).toEqual(values);
  expect(report.places.registers?.line).toBe(7);
});

test('the second set belongs to user space', () => {
  const report = emptyReport();
  registers(lineOf('RAX: 000000000000000e RBX: 0000000000000001'), report);
  registers(lineOf('RAX: ffffffffffffffda RBX: 00007f63c9f1d000 RCX: 00007f63c9f1d001'), report);
  expect(report.registers).toEqual({
    RAX: '000000000000000e',
    RBX: '0000000000000001',
    RCX: '00007f63c9f1d001',
  });
});

test.each(['RAX is not what it was', 'see RAX: 000000000000000e', 'r8: no'])('%s', (text) => {
  const report = emptyReport();
  expect(registers(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});

test('digits in capitals, as some programs print them', () => {
  const report = emptyReport();
  expect(registers(lineOf('RAX: FFFF880189AC6A60 RBX: 00000000DEADBEEF'), report)).toBe(true);
  expect(report.registers).toEqual({ RAX: 'ffff880189ac6a60', RBX: '00000000deadbeef' });
});
