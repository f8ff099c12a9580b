import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLog } from './read.ts';

const sample = (id: string): string =>
  readFileSync(join(import.meta.dirname, '../../signatures', id, 'samples/as-printed.log'), 'utf8');

const titles = (...texts: string[]): string[] => readLog(texts.join('\n')).subjects.map(({ event }) => event.title);

test('reports one behind the other are told apart, with and without an end mark', () => {
  expect(
    titles(sample('memcg-ida-remove-bug'), sample('sysrq-triggered-crash'), sample('blk-mq-rq-timed-out-null')),
  ).toEqual([
    'kernel BUG in ida_simple_remove',
    'sysrq triggered crash',
    'BUG: unable to handle kernel NULL pointer dereference in blk_mq_rq_timed_out',
  ]);
  expect(titles(sample('list-del-corruption-css-release'), sample('cdev-put-module-use-after-free'))).toEqual([
    'BUG: corrupted list in css_release_work_fn',
    'oops in module_put',
  ]);
});

test('the panic that an oops leads to is no report of its own', () => {
  const { subjects } = readLog(
    `${sample('pidns-get-kref-null')}\n[8794845.200000] Kernel panic - not syncing: Fatal exception\n`,
  );
  expect(subjects.map(({ event }) => [event.title, event.panicked, event.panicReason])).toEqual([
    ['BUG: unable to handle kernel NULL pointer dereference in pidns_get', true, 'Fatal exception'],
  ]);
});

test('a panic behind the out-of-memory report of its own boot is a report of its own, and the OOM a trouble', () => {
  const { subjects } = readLog([sample('oom-killer-invoked'), sample('panic-on-oom')].join('\n'));
  expect(subjects.map(({ event }) => [event.kind, event.severity])).toEqual([
    ['oom-kill', 'trouble'],
    ['oom-panic', 'crash'],
  ]);
});

test('a dump that somebody asked for is no report', () => {
  const dump = [
    '[  100.000000] sysrq: Show State',
    '[  100.000001] task:bash            state:S stack:    0 pid: 3818 ppid:     1 flags:0x00000000',
    '[  100.000002] Call Trace:',
    '[  100.000003]  __schedule+0x100/0x200',
    '[  100.000004]  do_wait+0x1/0x2',
  ];
  expect(titles(...dump)).toEqual([]);
});

test('a backtrace by which the kernel went down is that of a machine that did', () => {
  const { subjects } = readLog(sample('kvm-pml-rmap-corruption'));
  expect(subjects.map(({ event }) => [event.kind, event.function, event.panicked])).toEqual([
    ['kernel-bug', 'kvm_zap_rmapp', true],
  ]);
});

test('a panic that a program quotes is none', () => {
  expect(
    titles('[    5.000000] ticketd[77]: #4711 the machine stopped with Kernel panic - not syncing: Fatal exception'),
  ).toEqual([]);
});

test('troubles between an oops and its panic do not take the panic', () => {
  const trouble = '[8794845.150000] Buffer I/O error on dev vda1, logical block 12, lost async page write';
  const { subjects } = readLog(
    [
      sample('pidns-get-kref-null'),
      ...Array<string>(40).fill(trouble),
      '[8794845.200000] Kernel panic - not syncing: Fatal exception',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.panicked])).toEqual([
    ['null-dereference', true],
    ['io-error', false],
  ]);
});
