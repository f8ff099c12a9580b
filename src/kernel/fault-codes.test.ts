import { describe, expect, test } from 'vitest';
import { memoryFaultOf } from './fault-codes.ts';

describe('x86', () => {
  test.each([
    ['0000', { access: 'read', mode: 'kernel', cause: 'not-present' }],
    ['0002', { access: 'write', mode: 'kernel', cause: 'not-present' }],
    ['0003', { access: 'write', mode: 'kernel', cause: 'protection' }],
    ['0009', { access: 'read', mode: 'kernel', cause: 'reserved-bit' }],
    // `Bad RIP value`: the fetch of a page that is not there
    ['0010', { access: 'execute', mode: 'kernel', cause: 'not-present' }],
    ['0011', { access: 'execute', mode: 'kernel', cause: 'protection' }],
    ['0004', { access: 'read', mode: 'user', cause: 'not-present' }],
  ])('%s', (code, fault) => {
    expect(memoryFaultOf(code, 'page-fault', 'x86_64')).toEqual(fault);
    expect(memoryFaultOf(code, 'null-dereference', 'i386')).toEqual(fault);
  });

  test('the code of another exception is no access', () => {
    expect(memoryFaultOf('0000', 'invalid-opcode', 'x86_64')).toBeNull();
    expect(memoryFaultOf('0000', 'general-protection', 'x86_64')).toBeNull();
  });
});

describe('arm64', () => {
  // as kernels print them: EC = 0x25: DABT (current EL), FSC = 0x04: level 0 translation fault
  test.each([
    ['96000004', { access: 'read', mode: 'kernel', cause: 'not-present' }],
    ['0000000096000004', { access: 'read', mode: 'kernel', cause: 'not-present' }],
    ['96000044', { access: 'write', mode: 'kernel', cause: 'not-present' }],
    // WnR = 1, FSC = 0x0f: level 3 permission fault
    ['9600004f', { access: 'write', mode: 'kernel', cause: 'protection' }],
    // EC = 0x21: IABT (current EL)
    ['86000004', { access: 'execute', mode: 'kernel', cause: 'not-present' }],
    ['96000021', { access: 'read', mode: 'kernel', cause: 'alignment' }],
    ['96000210', { access: 'read', mode: 'kernel', cause: 'external-abort' }],
  ])('%s', (code, fault) => {
    expect(memoryFaultOf(code, 'page-fault', 'arm64')).toEqual(fault);
  });

  test('a break instruction is no access', () => {
    expect(memoryFaultOf('f2000800', 'kernel-bug', 'arm64')).toBeNull();
  });
});

test('no other architecture has one, and no text is one', () => {
  expect(memoryFaultOf('0004', 'null-dereference', 's390x')).toBeNull();
  expect(memoryFaultOf('0004', 'null-dereference', null)).toBeNull();
  expect(memoryFaultOf('11', 'trap', 'ppc64')).toBeNull();
  expect(memoryFaultOf('x', 'page-fault', 'x86_64')).toBeNull();
});
