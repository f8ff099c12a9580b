import { expect, test } from 'vitest';
import { explainEn } from '../analyser/result/explain.en.ts';
import { crashEvent } from '../analyser/result/event.fixture.ts';
import { analyserEn } from '../i18n/analyser.en.ts';
import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { factRows } from './facts.ts';

test('what the letters of a taint mean is told in the language of the report', () => {
  const event = crashEvent({ taint: { raw: 'G OE', flags: ['O', 'E'] } });
  expect(factRows(event, null, analyserZhCn).find(({ term }) => term === analyserZhCn.facts.taint)?.content).toEqual([
    '',
    { kernel: 'O' },
    ` ${analyserZhCn.facts.taints['out-of-tree']}`,
    '；',
    { kernel: 'E' },
    ` ${analyserZhCn.facts.taints.unsigned}`,
  ]);
});

test('what the values mean stands behind them, for who has not seen the page', () => {
  const event = crashEvent({
    arch: 'x86_64',
    kind: 'null-dereference',
    address: '0000000000000010',
    errorCode: '0002',
    panicReason: 'Attempted to kill init! exitcode=0x0000000b',
    hardware: 'QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.15.0-1 04/01/2014',
  });
  const { meanings } = explainEn(event, false);
  const rows = new Map(factRows(event, meanings, analyserEn).map(({ term, content }) => [term, content]));
  const { facts } = analyserEn;
  expect(rows.get(facts.address)).toEqual([{ kernel: '0x0000000000000010' }, ` (${meanings.address ?? ''})`]);
  expect(rows.get(facts.errorCode)).toEqual([
    { kernel: '0002' },
    ' (It was a write by the kernel: the page is not present.)',
  ]);
  expect(rows.get(facts.panic)?.at(-1)).toContain('signal 11, SIGSEGV');
  expect(rows.get(facts.hardware)?.at(-1)).toBe(' (A virtual machine, on KVM or QEMU.)');
});

test('a number that cannot be told the meaning of is left out, and a value stands alone', () => {
  const event = crashEvent({ address: '0000000000000010', errorCode: '0002' });
  const rows = new Map(factRows(event, null, analyserEn).map(({ term, content }) => [term, content]));
  expect(rows.get(analyserEn.facts.address)).toEqual([{ kernel: '0x0000000000000010' }]);
  expect(rows.has(analyserEn.facts.errorCode)).toBe(false);
});
