import { type Architecture } from '../../kernel/architectures.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * How much memory the machine has, in the state of the memory that the OOM killer and a failed allocation print
 * (mm/show_mem.c, to 6.3 lib/show_mem.c, 2.6.27 on):
 *
 *     Node 0 DMA: 1*4kB (U) 0*8kB 0*16kB 1*32kB (U) ...       blocks of one page first: its size; without NUMA no "Node 0"
 *     4194157 pages RAM
 */
const blocks = /^(?:Node \d+ )?(?:DMA|DMA32|Normal|HighMem|Movable|Device): \d+\*(?<size>\d+)kB /;

const pagesOfRam = /^(?<count>\d+) pages RAM$/;

/** Pages have one size on these; on the others it is a build option, and only the blocks tell it. */
const pageSizes: Partial<Record<Architecture, number>> = { x86_64: 4096, i386: 4096, s390x: 4096 };

export function memorySize(line: Line, report: Report): boolean {
  const size = wholeNumber(blocks.exec(line.text)?.groups?.['size']);
  if (size !== null) {
    report.pageSize ??= size * 1024;
    return true;
  }
  const count = wholeNumber(pagesOfRam.exec(line.text)?.groups?.['count']);
  if (count === null) return false;
  const pageSize = report.pageSize ?? usualPageSize(report);
  if (pageSize !== null && report.memory === null) {
    report.memory = count * pageSize;
    report.places.memory = placeIn(line);
  }
  return true;
}

function usualPageSize({ release, arch }: Report): number | null {
  const known = (release === null ? null : parseRelease(release)?.architecture) ?? arch;
  return known === null ? null : (pageSizes[known] ?? null);
}
