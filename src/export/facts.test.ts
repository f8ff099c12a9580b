import { expect, test } from 'vitest';
import { crashEvent } from '../analyser/result/event.fixture.ts';
import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { factRows } from './facts.ts';

test('what the letters of a taint mean is told in the language of the report', () => {
  const event = crashEvent({ taint: { raw: 'G OE', flags: ['O', 'E'] } });
  expect(factRows(event, analyserZhCn).find(({ term }) => term === analyserZhCn.facts.taint)?.content).toEqual([
    '',
    { kernel: 'O' },
    ` ${analyserZhCn.facts.taints['out-of-tree']}`,
    '；',
    { kernel: 'E' },
    ` ${analyserZhCn.facts.taints.unsigned}`,
  ]);
});
