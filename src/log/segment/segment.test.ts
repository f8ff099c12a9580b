import { expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { sample, titles } from '../../../test/logs/reports.fixture.ts';

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

test('`(null)` in the text of a warning is no address of a fault', () => {
  const { subjects } = readLog(
    "[   42.000000] WARNING: CPU: 1 PID: 7 at lib/kobject.c:714 kobject_put+0x50/0x60 kobject: '(null)' is not initialized",
  );
  expect(subjects.map(({ event }) => event.address)).toEqual([null]);
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

test('a report longer than any keeps its first messages', () => {
  const log = ['BUG: KASAN: use-after-free in foo+0x1/0x2', 'Call Trace:', ...Array<string>(6000).fill(' foo+0x1/0x2')];
  expect(readLog(log.join('\n')).subjects[0]?.lines).toHaveLength(5000);
});
