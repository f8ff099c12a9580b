import { expect, test } from 'vitest';
import { signature } from '../../src/matcher/schema/signature.fixture.ts';
import { variedSignatures } from './varied-signatures.ts';

const real = [
  signature('one', [{ kind: 'oops' }, { frames: [['f', 'g'], 'worker_thread'] }]),
  signature('two', [{ not: { message: 'some words' } }, { unloaded: 'old*' }]),
];

test('the first round is the real ones, in the others names and texts are other ones', () => {
  const [one, two, other, another] = variedSignatures(real, 4);
  expect([one, two]).toEqual(real);
  expect(other?.id).toBe('one-1');
  expect(other?.match.required).toEqual([{ kind: 'oops' }, { frames: [['f_1', 'g_1'], 'worker_thread'] }]);
  expect(another?.match.required).toEqual([{ not: { message: 'some words 1' } }, { unloaded: '1_old*' }]);
});

test('a matcher that names nothing has a module of its own', () => {
  const [, other] = variedSignatures([signature('plain', [{ kind: 'oops' }])], 2);
  expect(other?.match.required).toEqual([{ kind: 'oops' }, { module: 'variant_1' }]);
});

test('ids are not taken twice', () => {
  expect(new Set(variedSignatures(real, 999).map(({ id }) => id)).size).toBe(999);
});
