import { expect, test } from 'vitest';
import { firstMatch } from './first-match.ts';

test('the first expression that finds something tells what', () => {
  const forms = [/^a(?<behind>.)/, /^.b/, /b/];
  expect(firstMatch(forms, 'ab')?.groups?.['behind']).toBe('b');
  expect(firstMatch(forms, 'cb')?.[0]).toBe('cb');
  expect(firstMatch(forms, 'c')).toBeNull();
});
