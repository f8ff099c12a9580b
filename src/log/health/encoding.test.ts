import { expect, test } from 'vitest';
import { encodingNote } from './encoding.ts';

test.each(['gbk', 'windows-1252'])('%s is a guess', (encoding) => {
  const [note] = encodingNote(encoding);
  expect(note?.code).toBe('encoding');
  expect(note?.message).toContain(encoding);
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'gzip'])('%s is none', (encoding) => {
  expect(encodingNote(encoding)).toEqual([]);
});
