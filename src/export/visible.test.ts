import { expect, test } from 'vitest';
import { visible } from './visible.ts';

test('what hides or moves text is written out', () => {
  expect(visible('a\u202eb\x1b[31mc\0d\u200be\ufeff')).toBe('a\\u202eb\\x1b[31mc\\x00d\\u200be\\ufeff');
});

test('tabs, line ends and other scripts stay', () => {
  expect(visible('a\tb\r\nc\rd 内核 é')).toBe('a\tb\nc\nd 内核 é');
});
