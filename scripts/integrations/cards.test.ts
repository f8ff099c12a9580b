import { expect, test } from 'vitest';
import { root } from '../knowledge/bases.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { cardsOf } from './cards.ts';

const { signatures } = readSignatures(root);
const [english, chinese] = [cardsOf(signatures, 'en'), cardsOf(signatures, 'zh-cn')];

test('every signature has a card in every language', () => {
  const ids = signatures.map(({ signature }) => signature.id);
  expect(Object.keys(english)).toEqual(ids);
  expect(Object.keys(chinese)).toEqual(ids);
});

test('a translated one has its words, and the commands with them', () => {
  for (const { signature, translations } of signatures) {
    const [original, card] = [english[signature.id], chinese[signature.id]];
    if (!translations.includes('zh-cn')) expect(card, signature.id).toEqual(original);
    else expect(card?.summary, signature.id).toMatch(/\p{Script=Han}/u);
    expect(card?.kind).toBe(original?.kind);
  }
});
