import { expect, test } from 'vitest';
import { compile } from '../../matcher/compile/compile.ts';
import { signature } from '../../matcher/schema/signature.fixture.ts';
import { tryText } from './try-text.ts';

const bundle = compile([
  signature('tried', [{ kind: 'kernel-bug' }, { function: 'ida_simple_remove' }]),
  signature('other', [{ function: 'nf_queue' }]),
]);

/** lib/bug.c, report_bug(), and arch/x86/kernel/dumpstack_64.c of v3.10. */
const bug = (name: string): string =>
  [
    '[   10.000000] kernel BUG at lib/idr.c:1163!',
    '[   10.000001] invalid opcode: 0000 [#1] SMP ',
    '[   10.000002] CPU: 6 PID: 1234 Comm: kworker/6:0 Not tainted 3.10.0-514.el7.x86_64 #1',
    `[   10.000003] RIP: 0010:[<ffffffff81309f5a>]  [<ffffffff81309f5a>] ${name}+0x4a/0x50`,
    '[   10.000004] ---[ end trace 0123456789abcdef ]---',
    '',
  ].join('\n');

test('all reports are tried on the signature of the page and on no other, and the one that fits is shown first', () => {
  const { events, best, lines } = tryText(`${bug('foo')}${bug('ida_simple_remove')}`, 'tried', bundle);
  expect(events.map(({ event }) => event.function)).toEqual(['foo', 'ida_simple_remove']);
  expect(events.map(({ trial }) => trial.band)).toEqual(['possible', 'confirmed']);
  expect(best).toBe(1);
  expect(lines).toBe(10);
});

test('where none fits, the event to begin with is shown', () => {
  expect(tryText(`${bug('foo')}${bug('bar')}`, 'tried', bundle).best).toBe(0);
});

test('a text without a report has nothing to try', () => {
  expect(tryText('hello\n', 'tried', bundle)).toEqual({ events: [], best: -1, lines: 1 });
});

test('a signature that the engine does not have is an error', () => {
  expect(() => tryText('', 'none', bundle)).toThrow('none');
});
