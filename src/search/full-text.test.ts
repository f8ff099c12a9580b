import { expect, test } from 'vitest';
import { holds } from './full-text.ts';
import { termsOf } from './terms.ts';

const text = {
  excerpt: 'it <mark>crashed</mark> in z',
  sections: [{ title: '', url: '', excerpt: '<mark>软死锁</mark>' }],
};

test('what is marked is what was searched for, in another form too', () => {
  expect(holds(text, termsOf('crashes'))).toBe(true);
  expect(holds(text, termsOf('软死锁'))).toBe(true);
  expect(holds(text, termsOf('Crash'))).toBe(true);
});

test('a word that shares its first letter is another', () => {
  expect(holds(text, termsOf('curious'))).toBe(false);
  expect(holds(text, termsOf('硬死锁'))).toBe(false);
});
