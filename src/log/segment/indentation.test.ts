import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

const report = `BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
IP: [<ffffffffc0001234>] foo_read+0x12/0x40 [foo]
Oops: 0000 [#1] SMP
Modules linked in: foo bar
CPU: 1 PID: 77 Comm: food Not tainted 4.4.0-1-generic #1
Hardware name: Example 9000
Call Trace:
 [<ffffffff8121f1a0>] vfs_read+0x86/0x130
 [<ffffffff8121ff35>] SyS_read+0x55/0xc0
`;

const indented = report.replace(/^(?=.)/gm, '        ');

test('an indented report is read as the same one is', () => {
  const [printed] = readLog(report).subjects;
  const { container, subjects } = readLog(`A letter says:\n\n${indented}\nand no more.\n`);
  expect(container).toBe('indented');
  expect(subjects).toHaveLength(1);
  const [quoted] = subjects;
  expect(quoted?.event).toMatchObject({
    title: printed?.event.title,
    hardware: 'Example 9000',
    modules: printed?.event.modules,
    firstLine: 3,
    lastLine: 11,
  });
  expect(quoted?.event.frames.map(({ function: name, place }) => [name, place.line, place.column])).toEqual([
    ['vfs_read', 10, 9],
    ['SyS_read', 11, 9],
  ]);
});

test('a single blank in front of the headline is an indentation too', () => {
  const [quoted] = readLog(report.replace(/^(?=.)/gm, ' ')).subjects;
  expect(quoted?.event).toMatchObject({ hardware: 'Example 9000', release: '4.4.0-1-generic', function: 'foo_read' });
});

test('wrapped rows do not end the indentation, other text does', () => {
  const wrapped = indented.replace('4.4.0-1-generic #1', '4.4.0-1-generic\n#1');
  expect(readLog(wrapped).subjects[0]?.event).toMatchObject({ hardware: 'Example 9000' });
  const other = Array.from({ length: 8 }, (_, index) => `line ${String(index)}\n`).join('');
  const later = readLog(`${indented}${other}    CPU: 3 of 4\n`);
  expect(later.container).toBe('indented');
  expect(later.subjects).toHaveLength(1);
});

test('blanks behind a time stamp are the kernel’s own', () => {
  const stamped = report.replace(/^(?=.)/gm, '[   12.000001]  ');
  expect(readLog(stamped).container).toBe('dmesg');
});
