import { describe, expect, test } from 'vitest';
import { crashEvent } from '../../kernel/event.fixture.ts';
import { explainEn } from './explain.en.ts';
import { explainZhCn } from './explain.zh-cn.ts';

describe('meanings', () => {
  test('of the address and the error code of a page fault', () => {
    const event = crashEvent({
      kind: 'null-dereference',
      arch: 'x86_64',
      address: '0000000000000074',
      errorCode: '0002',
      hardware: 'Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014',
    });
    const { meanings } = explainEn(event, false);
    expect(meanings.address).toMatch(/^Near 0: a NULL pointer/);
    expect(meanings.errorCode).toBe('It was a write by the kernel: the page is not present.');
    expect(meanings.hardware).toBe('A virtual machine, on KVM or QEMU.');
    expect(explainZhCn(event, false).meanings.errorCode).toBe('内核态写操作：页不存在。');
  });

  test('of how init ended', () => {
    const event = crashEvent({ kind: 'init-killed', panicReason: 'Attempted to kill init! exitcode=0x0000000b' });
    expect(explainEn(event, false).meanings.panic).toMatch(/^Init was ended by signal 11, SIGSEGV: /);
    expect(explainZhCn(event, false).meanings.panic).toMatch(/^init 被信号 11（SIGSEGV）终止：/);
    const exited = { ...event, panicReason: 'Attempted to kill init! exitcode=0x00000100' };
    expect(explainEn(exited, false).meanings.panic).toBe('Init ended by itself, with exit status 1.');
  });

  test('of what cannot be told there is none', () => {
    const { meanings } = explainEn(crashEvent({ kind: 'kernel-bug', hardware: 'Foo Bar/Baz' }), false);
    expect(meanings).toEqual({ address: null, errorCode: null, panic: null, hardware: null });
  });
});

test('steps are in words, commands as they are in each language', () => {
  const event = crashEvent({ kind: 'soft-lockup', cpu: 3, release: '5.14.0-1.el9.x86_64', distro: 'rhel' });
  const english = explainEn(event, true);
  const chinese = explainZhCn(event, true);
  expect(english.sections.map(({ title }) => title)).toEqual([
    'Symbols',
    'In crash(8)',
    'On the machine',
    'Before the next time',
  ]);
  expect(chinese.heading).toBe('后续步骤');
  const commands = ({ sections }: typeof english): string[] =>
    sections.flatMap(({ steps }) => steps.flatMap((step) => step.commands));
  expect(commands(chinese)).toEqual(commands(english));
  expect(commands(english)).toContain('bt -c 3');
});
