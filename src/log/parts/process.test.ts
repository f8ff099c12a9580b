import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { process } from './process.ts';

test.each([
  [
    'CPU: 77 PID: 718772 Comm: java Kdump: loaded Tainted: G           OE     4.19.90-25.37.v2101.ky10.x86_64 #1',
    {
      cpu: 77,
      pid: 718772,
      comm: 'java',
      taint: 'G           OE',
      release: '4.19.90-25.37.v2101.ky10.x86_64',
      build: '#1',
    },
  ],
  [
    'CPU: 0 UID: 0 PID: 5 Comm: kworker/0:0 Not tainted 6.12.0 #1',
    { cpu: 0, pid: 5, comm: 'kworker/0:0', taint: '', release: '6.12.0', build: '#1' },
  ],
  [
    // a release that is only a name
    'CPU: 1 UID: 0 PID: 5813 Comm: foo.0.15 Tainted: G        W           testkernel #0 PREEMPT(full)',
    { cpu: 1, pid: 5813, comm: 'foo.0.15', taint: 'G        W', release: 'testkernel', build: '#0 PREEMPT(full)' },
  ],
  [
    'CPU: 0 PID: 0 Comm: swapper/0 Tainted: G           OE     5.4.0-122-generic #138-Ubuntu',
    { cpu: 0, pid: 0, comm: 'swapper/0', taint: 'G           OE', release: '5.4.0-122-generic', build: '#138-Ubuntu' },
  ],
  [
    // a name may hold blanks
    'CPU: 17 PID: 24715 Comm: CPU 3/KVM Not tainted 3.10.0-693.el7.x86_64 #1',
    { cpu: 17, pid: 24715, comm: 'CPU 3/KVM', taint: '', release: '3.10.0-693.el7.x86_64', build: '#1' },
  ],
  [
    'Pid: 21908, comm: ysec_hids_mod_l Tainted: G        W  ---------------    2.6.32-504.16.2.el6.x86_64 #1 Vendor Product',
    {
      pid: 21908,
      comm: 'ysec_hids_mod_l',
      taint: 'G        W  ---------------',
      release: '2.6.32-504.16.2.el6.x86_64',
      build: '#1',
      hardware: 'Vendor Product',
    },
  ],
  // cut off behind the name
  ['CPU: 3 PID: 12 Comm: bash', { cpu: 3, pid: 12, comm: 'bash', taint: null, release: null }],
])('%s', (text, facts) => {
  const report = emptyReport();
  expect(process(lineOf(text), report)).toBe(true);
  expect(report).toMatchObject(facts);
});

test('each fact has its place', () => {
  const text = 'CPU: 4 PID: 9 Comm: rcu_sched Not tainted 3.10.0-1127.el7.x86_64 #1';
  const report = emptyReport();
  process(lineOf(text), report);
  const shown = Object.fromEntries(
    Object.entries(report.places).map(([fact, { column, length }]) => [
      fact,
      text.slice(column - 16, column - 16 + length),
    ]),
  );
  expect(shown).toEqual({
    process: 'CPU: 4 PID: 9 Comm: rcu_sched',
    taint: 'Not tainted',
    release: '3.10.0-1127.el7.x86_64',
  });
});

test('the first one counts', () => {
  const report = emptyReport();
  process(lineOf('CPU: 1 PID: 7 Comm: first Not tainted 6.12.0 #1'), report);
  expect(process(lineOf('CPU: 2 PID: 8 Comm: second Not tainted 6.12.0 #1'), report)).toBe(true);
  expect(report).toMatchObject({ cpu: 1, pid: 7, comm: 'first' });
});

test.each(['CPU: 0 is up', 'PID: 5 exited', 'CPU: x PID: y Comm: z'])('%s', (text) => {
  const report = emptyReport();
  expect(process(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});

test('a process whose number is damaged is none', () => {
  const report = emptyReport();
  process(lineOf('CPU: 2 PID: 10000000000000194 Comm: r'), report);
  expect([report.pid, report.comm, report.places.process]).toEqual([null, null, undefined]);
});

test('the place of a task whose name is a word of the line reaches to the name', () => {
  const report = emptyReport();
  process(lineOf('CPU: 17 PID: 24715 Comm: CPU 3/KVM Kdump: loaded Not tainted 3.1'), report);
  expect(report.places.process).toMatchObject({ column: 16, length: 'CPU: 17 PID: 24715 Comm: CPU'.length });
});
