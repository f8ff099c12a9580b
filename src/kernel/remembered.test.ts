import { expect, test, vi } from 'vitest';
import { remembered, rememberedBy, rememberedOfEach } from './remembered.ts';

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

test('what has the same key is answered alike', () => {
  const answer = vi.fn(({ name }: { name: string; line: number }) => ({ name }));
  const ask = rememberedBy(({ name }) => name, answer);
  expect(ask({ name: 'foo', line: 1 })).toBe(ask({ name: 'foo', line: 2 }));
  expect(answer).toHaveBeenCalledTimes(1);
});

test('an object is answered once, and another like it by itself', () => {
  const answer = vi.fn(({ name }: { name: string }) => ({ name }));
  const ask = rememberedOfEach(answer);
  const one = { name: 'foo' };
  expect(ask(one)).toBe(ask(one));
  expect(ask({ name: 'foo' })).not.toBe(ask(one));
  expect(answer).toHaveBeenCalledTimes(2);
});
