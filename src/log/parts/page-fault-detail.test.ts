import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { pageFaultDetail } from './page-fault-detail.ts';

test.each([
  ['PGD 8000000885d08067 PUD e1beda067 PMD 0', null],
  ['#PF: supervisor write access in kernel mode', null],
  ['#PF: error_code(0x0002) - not-present page', '0002'],
  ['Mem abort info:', null],
  ['  ESR = 0x0000000096000004', null],
  ['[0000000000000010] pgd=0000000000000000', null],
  ['*pde = 00000000', null],
  ['*pdpt = 000000003611c001 *pde = 0000000000000000 ', null],
  ['*pdpt = 000000003611c001 *pde = 0000000000000000 ', null],
])('%s', (text, errorCode) => {
  const report = emptyReport();
  expect(pageFaultDetail(lineOf(text), report)).toBe(true);
  expect(report.errorCode).toBe(errorCode);
});

test.each(['PGD is a page directory', 'error_code(0x0002)', 'ESR = 5'])('%s', (text) => {
  const report = emptyReport();
  expect(pageFaultDetail(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});
