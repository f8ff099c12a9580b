import { expect, test } from 'vitest';
import { taken } from './facts.fixture.ts';

/** mm/oom_kill.c: dump_header(), then panic(). */

const report = (at: number): string[] =>
  [
    'php-fpm invoked oom-killer: gfp_mask=0x201da, order=0, oom_score_adj=0',
    'php-fpm cpuset=/ mems_allowed=0',
    'CPU: 1 PID: 4242 Comm: php-fpm Not tainted 3.10.0-1160.el7.x86_64 #1',
    'Call Trace:',
    ' [<ffffffff81781340>] dump_stack+0x19/0x1b',
    ' [<ffffffff8177bc60>] dump_header+0x90/0x229',
    ' [<ffffffff811c251e>] out_of_memory+0x31e/0x500',
    'Mem-Info:',
    'active_anon:1234 inactive_anon:3925678 isolated_anon:0',
    '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name',
    ...Array.from(
      { length: 300 },
      (_, task) =>
        `[ ${String(500 + task)}]     0  ${String(500 + task)}     9876      123      23        0         -1000 sshd`,
    ),
  ].map((text, line) => `[${String(at)}.${String(line).padStart(6, '0')}] ${text}`);

test.each([
  // to 4.18
  ['Out of memory and no killable processes...'],
  // 4.19 on
  ['System is deadlocked on memory'],
  ['Out of memory: compulsory panic_on_oom is enabled'],
])('%s: the report of the OOM killer tells of it, however many tasks it lists', (reason) => {
  expect(taken([...report(100), `[101.000000] Kernel panic - not syncing: ${reason}`].join('\n'))).toMatchObject([
    {
      ...{ kind: 'oom-panic', severity: 'crash', panicked: true, title: `kernel panic: ${reason}` },
      ...{ ran: 'CPU: 1 PID: 4242 Comm: php-fpm', function: 'out_of_memory' },
      ...{ frames: 'dump_stack dump_header out_of_memory', firstLine: 1 },
    },
  ]);
});

test('where somebody was killed the machine went on: the panic stands for itself', () => {
  const killed = '[101.000000] Out of memory: Kill process 700 (sshd) score 4 or sacrifice child';
  const panic = '[900.000000] Kernel panic - not syncing: Out of memory and no killable processes...';
  expect(taken([...report(100), killed, panic].join('\n'))).toMatchObject([
    { kind: 'oom-kill', severity: 'trouble', panicked: false },
    { kind: 'oom-panic', panicked: true, frames: '' },
  ]);
});
