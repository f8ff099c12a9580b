import { expect, test } from 'vitest';
import { type Architecture } from '../../kernel/architectures.ts';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { readLog } from '../read.ts';
import { memorySize } from './memory-size.ts';

const blocks = 'Node 0 DMA: 1*4kB (U) 0*8kB 0*16kB 1*32kB (U) 2*64kB (U) = 15908kB';

test.each<[string, Architecture | null, string[], number | null]>([
  ['the blocks tell the size of a page', null, [blocks, '4194157 pages RAM'], 4194157 * 4096],
  [
    'whatever it is',
    'arm64',
    ['Node 0 Normal: 208*64kB (UM) 10*128kB (U) 0*256kB = 14592kB', '4194157 pages RAM'],
    4194157 * 65536,
  ],
  ['without NUMA', 'i386', ['HighMem: 3*4kB 2*8kB 0*16kB = 28kB', '908656 pages RAM'], 908656 * 4096],
  ['without the blocks, where pages have one size', 'x86_64', ['4194157 pages RAM'], 4194157 * 4096],
  ['without the blocks, where it is a build option', 'arm64', ['4194157 pages RAM'], null],
  ['without both', null, ['4194157 pages RAM'], null],
])('%s', (_name, arch, lines, memory) => {
  const report = Object.assign(emptyReport(), { arch });
  for (const text of lines) expect(memorySize(lineOf(text), report)).toBe(true);
  expect(report.memory).toBe(memory);
  expect(report.places.memory?.line).toBe(memory === null ? undefined : 7);
});

test.each([
  '0 pages HighMem/MovableOnly',
  '91962 pages reserved',
  'Node 0 DMA free:15908kB min:8kB low:8kB',
  '397 total pagecache pages',
])('%s', (text) => {
  const report = emptyReport();
  expect(memorySize(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});

test('the report of the OOM killer tells it, before the boot does', () => {
  const { subjects } = readLog(
    [
      'Linux version 5.10.0 (root@builder) (gcc) #1 SMP Mon Jan 4 10:00:00 UTC 2021',
      'Memory: 16207824K/16776628K available (12288K kernel code, 2252K rwdata, 8196K rodata)',
      'java invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=0',
      'CPU: 1 PID: 812 Comm: java Not tainted 5.10.0 #1',
      'Call Trace:',
      ' dump_header+0x4a/0x1f0',
      ' out_of_memory+0x1ad/0x4f0',
      'Mem-Info:',
      'Node 0 DMA free:15908kB min:8kB low:8kB high:12kB',
      blocks,
      '0 pages in swap cache',
      'Free swap  = 0kB',
      'Total swap = 0kB',
      '4194157 pages RAM',
      '0 pages HighMem/MovableOnly',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.memory, event.places.memory])).toEqual([
    ['oom-kill', 4194157 * 4096, { line: 14, column: 1, length: 17 }],
  ]);
});
