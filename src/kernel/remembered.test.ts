import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is worked out once', () => {
  const answer = vi.fn((text: string) => ({ length: text.length }));
  const ask = remembered(answer);
  expect(ask('foo')).toEqual({ length: 3 });
  expect(ask('foo')).toBe(ask('foo'));
  expect(answer).toHaveBeenCalledTimes(1);
});

test('so is that there is none', () => {
  const answer = vi.fn(() => null);
  const ask = remembered(answer);
  expect([ask('foo'), ask('foo')]).toEqual([null, null]);
  expect(answer).toHaveBeenCalledTimes(1);
});

test('old answers are forgotten where there are too many', () => {
  const answer = vi.fn((text: string) => text);
  const ask = remembered(answer);
  for (let index = 0; index < 5000; index += 1) ask(String(index));
  expect(ask('0')).toBe('0');
  expect(answer).toHaveBeenCalledTimes(5001);
});
