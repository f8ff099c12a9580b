import { expect, test } from 'vitest';
import { root } from '../../../scripts/knowledge/bases.ts';
import { bundleOf } from '../../../scripts/knowledge/bundle.ts';
import { readSample, readSignatures } from '../../../scripts/knowledge/signatures.ts';
import { engineZhCn } from '../../i18n/engine.zh-cn.ts';
import { analyse } from '../reading/analyse.ts';
import { type Analysis } from '../reading/analysis.ts';
import { cardsOf } from '../../../scripts/integrations/cards.ts';
import { analysisIn } from './in-language.ts';

const { signatures } = readSignatures(root);
const bundle = bundleOf(root, signatures);
const cards = cardsOf(signatures, 'zh-cn');

const samples = signatures.flatMap(({ signature: { id, samples: own }, folder }) =>
  own.map(({ file }): [string, Analysis] => [
    `${id}: ${file}`,
    analyse('given', readSample(root, folder, file), bundle),
  ]),
);

/** Everything that an analysis says in words. */
function saidIn({ health, lead, matches }: Analysis): string[] {
  return [
    ...health.map(({ message }) => message),
    ...(lead === null ? [] : [lead.reason]),
    ...matches.flatMap(({ reason, comparison, evidence, failed, excluded }) => [
      reason,
      comparison,
      ...[...evidence, ...excluded].map(({ clause }) => clause),
      ...excluded.flatMap(({ because }) => because ?? []),
      ...failed.flatMap(({ expected, settle }) => (settle === null ? [expected] : [expected, settle])),
    ]),
  ];
}

test.each(samples)('%s: all that is said is said in Chinese', (_name, english) => {
  const chinese = analysisIn(english, engineZhCn, cards);
  expect(saidIn(chinese)).toHaveLength(saidIn(english).length);
  for (const sentence of saidIn(chinese)) expect(sentence).toMatch(/\p{Script=Han}/u);
});

test.each(samples)('%s: all else stays as it is', (_name, english) => {
  const before = structuredClone(english);
  const chinese = analysisIn(english, engineZhCn, cards);
  expect(english).toEqual(before);
  expect(chinese.events).toBe(english.events);
  expect(chinese.matches.map(({ signature, band, applicability }) => [signature, band, applicability])).toEqual(
    english.matches.map(({ signature, band, applicability }) => [signature, band, applicability]),
  );
  expect(chinese.matches.map(({ evidence }) => evidence.map(({ lines, places }) => [lines, places]))).toEqual(
    english.matches.map(({ evidence }) => evidence.map(({ lines, places }) => [lines, places])),
  );
});
