import { describe, expect, test } from 'vitest';
import { codeEn } from '../i18n/code.en.ts';
import { codeZhCn } from '../i18n/code.zh-cn.ts';
import { crashEvent } from '../kernel/event.fixture.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { faultingCode } from './faulting-code.ts';
import { type Remark } from './remark.ts';

const place = { line: 3, column: 1, length: 10 };

function crash(given: Partial<CrashEvent>): CrashEvent {
  return crashEvent({
    kind: 'page-fault',
    arch: 'x86_64',
    pointer: { function: 'f', offset: 0x98, size: 0x100, address: null, place },
    ...given,
  });
}

function remarkOn(given: Partial<CrashEvent>): Remark | null {
  return faultingCode(crash(given))?.remark ?? null;
}

function sentence(given: Partial<CrashEvent>): string {
  const remark = remarkOn(given);
  return remark === null ? '' : codeEn.remark(remark);
}

describe('the listing', () => {
  test('counts from the start of the function, and names what lies within it', () => {
    const code = faultingCode(crash({ code: '<8b> 42 74 75 02 e8 00 10 00 00', registers: {} }));
    expect(code).toMatchObject({
      function: 'f',
      rows: [
        { place: '+0x98', bytes: '8b 42 74', text: 'mov 0x74(%rdx),%eax', marked: true, guessed: false },
        { place: '+0x9b', bytes: '75 02', text: 'jne f+0x9f', marked: false },
        { place: '+0x9d', bytes: 'e8 00 10 00 00', text: 'call .+0x1005' },
      ],
    });
  });

  test('counts from the mark where the function is not known', () => {
    const pointer = { function: null, offset: null, size: null, address: 'ffffffffc02d74c0', place };
    expect(faultingCode(crash({ code: '90 <90>', pointer }))?.rows.map((row) => row.place)).toEqual(['-0x1', '+0x0']);
  });

  test('begins at the start of the function for sure', () => {
    const pointer = { function: 'f', offset: 1, size: 0x10, address: null, place };
    const rows = faultingCode(crash({ code: 'cc 55 <48> 89 e5', pointer }))?.rows ?? [];
    expect(rows.map(({ place: at, guessed }) => [at, guessed])).toEqual([
      ['-0x1', true],
      ['+0x0', false],
      ['+0x1', false],
    ]);
  });

  test('of arm64 is one of words', () => {
    const code = faultingCode(crash({ arch: 'arm64', code: 'd503201f (b9400001)' }));
    expect(code?.rows).toMatchObject([
      { place: '+0x94', bytes: 'd503201f', text: 'nop', guessed: false },
      { place: '+0x98', bytes: 'b9400001', text: 'ldr w1, [x0]', marked: true },
    ]);
  });

  test.each([
    ['of a machine that is not read', { arch: 'ppc64', code: '60000000 <e9290010>' }],
    ['of a program that made a system call', { pointer: null, code: '48 3d <01> f0' }],
    ['of no bytes', { code: null }],
  ] as [string, Partial<CrashEvent>][])('is none %s', (_, given) => {
    expect(faultingCode(crash(given))).toBeNull();
  });
});

describe('what the instruction did', () => {
  test.each<[string, Partial<CrashEvent>, string]>([
    [
      'a member of a structure behind NULL',
      { code: '<8b> 42 74', registers: { RDX: '0000000000000000' }, address: '0000000000000074' },
      'It reads 4 bytes `0x74` past `RDX`, which is `0x0` (NULL). That is the fault address, `0x74`.',
    ],
    [
      'in front of a pointer',
      { code: '<c6> 43 ff 2a', registers: { RBX: 'ffff8c2aae23c000' }, address: 'ffff8c2aae23bfff' },
      'It writes 1 byte `0x1` before `RBX`, which is `0xffff8c2aae23c000`. That is the fault address, `0xffff8c2aae23bfff`.',
    ],
    [
      'an element of an array, and a register of one digit',
      {
        code: '<4b> 8b 44 c8 08',
        registers: { R08: 'ffff888000000000', R09: '0000000000000002' },
        address: 'ffff888000000018',
      },
      'It reads 8 bytes at `R08` + `R09` * 8 + `0x8`, where `R08` is `0xffff888000000000` and `R09` is `0x2`. That is the fault address, `0xffff888000000018`.',
    ],
    [
      'the next page begins within the bytes',
      { code: '<48> 8b 07', registers: { RDI: 'ffffc90000000ffc' }, address: 'ffffc90000001000' },
      'It reads 8 bytes at `RDI`, which is `0xffffc90000000ffc`. The fault address, `0xffffc90000001000`, lies within.',
    ],
    [
      'the registers are of another moment',
      { code: '<48> 8b 07', registers: { RDI: 'ffff888000000000' }, address: '0000000000000008' },
      'It reads 8 bytes at `RDI`, which is `0xffff888000000000`. That is `0xffff888000000000`, and not the fault address: the registers are not those of this instruction, or it is not the one that faulted.',
    ],
    [
      'the register was not printed',
      { code: '<8b> 91 90 00 00 00', registers: {}, address: '0000000000000090' },
      'It reads 4 bytes `0x90` past `RCX`, which the report does not print. For the fault address `RCX` must have been `0x0` (NULL).',
    ],
    [
      'a copy writes where it faulted',
      {
        code: '<f3> 48 a5',
        registers: { RSI: 'ffff888000001000', RDI: '0000000000000010' },
        address: '0000000000000010',
      },
      'It writes 8 bytes at `RDI`, which is `0x10` (almost NULL). That is the fault address, `0x10`.',
    ],
    [
      'a deleted list entry',
      { code: '<48> 8b 00', kind: 'general-protection', registers: { RAX: 'dead000000000100' } },
      'It reads 8 bytes at `RAX`, which is `0xdead000000000100` (what a deleted list entry holds). The address is `0xdead000000000100`.',
    ],
    [
      'a check of KASAN',
      {
        code: '<80> 3c 10 00',
        kind: 'general-protection',
        registers: { RAX: 'dffffc0000000000', RDX: '0000000000000003' },
        address: 'dffffc0000000003',
      },
      'It reads 1 byte at `RAX` + `RDX`, where `RAX` is `0xdffffc0000000000` and `RDX` is `0x3`. That is the fault address, `0xdffffc0000000003`. It is a check of KASAN: the access that was to follow is that of the eight bytes at `0x18`.',
    ],
    [
      'data of the processor',
      { code: '<65> 48 8b 04 25 10 00 00 00', registers: { GS: 'ffff88807fc00000' }, address: 'ffff88807fc00010' },
      'It reads 8 bytes in the data of its processor. That is the fault address, `0xffff88807fc00010`.',
    ],
    [
      'a method of a bad object',
      { code: '<ff> 50 18', registers: { RAX: '0000000000000000' }, address: '0000000000000018' },
      'It reads the address to call, 8 bytes `0x18` past `RAX`, which is `0x0` (NULL). That is the fault address, `0x18`.',
    ],
    [
      'a call of what is no address',
      { code: '<ff> d0', kind: 'general-protection', registers: { RAX: '6b6b6b6b6b6b6b6b' } },
      'It calls the address in `RAX`, which is `0x6b6b6b6b6b6b6b6b` (what freed or unwritten slab memory holds).',
    ],
    [
      'a guard page below the stack',
      { code: '<53>', kind: 'double-fault', registers: { RSP: 'ffffc90000000000' } },
      'It writes 8 bytes `0x8` before `RSP`, which is `0xffffc90000000000`. The address is `0xffffc8fffffffff8`.',
    ],
    [
      'a return to nowhere',
      { code: '<c3>', kind: 'general-protection', registers: { RSP: 'ffffc90000000000' } },
      'It returns to an address from the stack that is none: the stack was overwritten, or the stack pointer is wrong.',
    ],
    [
      'a division by zero of 32 bits',
      { code: '<f7> f1', kind: 'divide-error', registers: { RCX: 'ffffffff00000000' } },
      'It divides by `RCX`, which is `0xffffffff00000000`: its lower 32 bits are 0.',
    ],
    [
      'a register of the processor',
      { code: '<0f> 32', kind: 'general-protection', registers: { RCX: '00000000000001a0' } },
      'It reads the model-specific register `0x1a0`, which this processor, or its hypervisor, does not allow.',
    ],
    [
      'an index with a sign on arm64, and an address with a tag',
      {
        arch: 'arm64',
        code: '(f862d820)',
        registers: { X1: 'f4ff000012340010', X2: '00000000ffffffff' },
        address: 'ffff000012340008',
      },
      'It reads 8 bytes at `X1` + `X2` * 8, where `X1` is `0xf4ff000012340010` and `X2` is `0xffffffff`. The fault address, `0xffff000012340008`, lies within.',
    ],
    ['a lockup', { code: '<f3> 90', kind: 'soft-lockup' }, codeEn.remark({ code: 'stopped' })],
  ])('%s', (_, given, text) => {
    expect(sentence(given)).toBe(text);
  });

  test.each<[string, Partial<CrashEvent>, Remark]>([
    ['a warning', { code: '<0f> 0b', kind: 'warning' }, { code: 'trap', instruction: 'ud2', sort: 'warn' }],
    ['a BUG', { code: '<0f> 0b', kind: 'kernel-bug' }, { code: 'trap', instruction: 'ud2', sort: 'bug' }],
    [
      'a BUG of arm64',
      { arch: 'arm64', code: '(d4210000)', kind: 'kernel-bug' },
      { code: 'trap', instruction: 'brk #0x800', sort: 'bug' },
    ],
    [
      'a jump to NULL',
      {
        code: 'Bad RIP value.',
        address: '0000000000000000',
        pointer: { function: null, offset: null, size: null, address: '0', place },
      },
      { code: 'fetch', address: { value: '0', class: 'near-null' } },
    ],
    [
      'a jump to data',
      {
        kind: 'nx-execute',
        code: '00 <00> 00',
        address: 'ffff888012345678',
        pointer: { function: null, offset: null, size: null, address: 'ffff888012345678', place },
      },
      { code: 'fetch', address: { value: 'ffff888012345678', class: 'kernel' } },
    ],
  ])('%s', (_, given, remark) => {
    expect(remarkOn(given)).toEqual(remark);
    expect(codeZhCn.remark(remark)).toMatch(/。$/);
  });

  test.each<[string, Partial<CrashEvent>]>([
    ['a valid instruction that the processor did not know', { code: '<0f> 1f 00', kind: 'invalid-opcode' }],
    ['bytes that are not decoded', { code: '<c5> f8 77' }],
    ['an instruction that does not reach memory', { code: '<48> 89 d8' }],
  ])('nothing is said of %s', (_, given) => {
    expect(remarkOn(given)).toBeNull();
  });
});
