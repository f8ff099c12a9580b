import { type Detector } from './detector.ts';

/**
 * A page table entry that maps no valid page; mm/memory.c, 2.6.28 to 6.19, before that without `BUG: `:
 *
 *     BUG: Bad page map in process java  pte:8000000012345067 pmd:12345067
 *     Bad pte = 12345067, process = java, vm_flags = 75, vaddr = 2aaaac4d2000
 */
export const badPageMap: Detector = {
  kind: 'bad-page-map',
  role: 'report',
  triggers: ['Bad page map', 'Bad pte = '],
  pattern: /BUG: Bad page map in process (?<comm>\S+)|^Bad pte = [0-9a-f]+, process = /,
  blame: 'trace',
  title: 'BUG: Bad page map',
};

/**
 * A swap entry that no swap device can hold, found on the way there; mm/swapfile.c, 2.6.9 to 6.19:
 *
 *     swap_free: Bad swap file entry 40000000000000
 *     get_swap_device: Bad swap offset entry 3ffff2d6a4000
 */
export const badSwapEntry: Detector = {
  kind: 'bad-page-map',
  role: 'precursor',
  triggers: ['Bad swap ', 'Unused swap '],
  pattern: /^\w+: (?:Bad|Unused) swap (?:file|offset) entry [0-9a-f]+/,
  blame: 'trace',
  title: 'BUG: Bad page map',
};
