import { type Detector } from './detector.ts';

/**
 * A page table entry with bits that no valid one has; x86, arch/x86/mm/fault.c pgtable_bad(), 2.6.9 to 6.19. The first line alone says
 * which task, the second is that of die():
 *
 *     cat: Corrupted page table at address 7f1234567000
 *     PGD 80000001234 PUD 80000001235 PMD 80000001236 PTE 8000000ffffff067
 *     Bad pagetable: 000d [#1] SMP
 */
export const corruptedPageTable: Detector = {
  kind: 'bad-page-table',
  role: 'report',
  triggers: ['Corrupted page table at'],
  pattern: /^(?<comm>.{1,64}): Corrupted page table at address (?<address>[0-9a-f]{4,16})/,
  blame: 'pointer',
  title: 'BUG: corrupted page table in {function}',
};

export const badPageTableOops: Detector = {
  kind: 'bad-page-table',
  role: 'die',
  triggers: ['Bad pagetable: '],
  pattern: /^(?:Oops: )?Bad pagetable: (?<errorCode>[0-9a-f]{4}) \[#?\d+\]/,
  blame: 'pointer',
  title: 'BUG: corrupted page table in {function}',
};

/**
 * An entry of an upper level that leads nowhere; mm/pgtable-generic.c, mm/memory.c and the architectures' own, 2.6.9 to 6.19:
 *
 *     mm/pgtable-generic.c:51: bad pmd ffff88023c1d5f50(00001c0200000000)
 *     mm/memory.c:413: bad pgd 0000000112345678.
 */
export const badTableEntry: Detector = {
  kind: 'bad-page-table',
  role: 'report',
  triggers: [': bad pgd ', ': bad p4d ', ': bad pud ', ': bad pmd ', ': bad pte '],
  pattern: /^[\w./-]+\.[ch]:\d+: bad (?<what>p[g4um]d|pte) /,
  blame: 'none',
  title: 'BUG: bad page table entry',
};
