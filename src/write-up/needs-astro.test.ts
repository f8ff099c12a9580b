import { expect, test } from 'vitest';
import { needsAstro } from './needs-astro.ts';

test.each([
  'A text with `<IRQ>` and `{braces}` in code.\n',
  '```klog\n <IRQ>\nimport x\n{brace}\n```\n',
  '## Heading\n\n| a | b |\n| - | - |\n| [c](d) | e |\n',
  '',
])('prose, code and tables need nothing: %j', (text) => {
  expect(needsAstro(text)).toBe(false);
});

test.each([
  'import Note from "./Note.astro";\n\n<Note />\n',
  'export const answer = 42;\n',
  '<details>\n\nmore\n\n</details>\n',
  'a <kbd>key</kbd> here\n',
  '{1 + 1}\n',
  'so {"many"} words\n',
  '![a picture](./picture.png)\n',
  '![a picture][one]\n\n[one]: ./picture.png\n',
])('what must be run or put together needs it: %j', (text) => {
  expect(needsAstro(text)).toBe(true);
});

test.each(['A <IRQ> in prose.\n', '{brace\n'])('what cannot be read is told by it: %j', (text) => {
  expect(needsAstro(text)).toBe(true);
});
