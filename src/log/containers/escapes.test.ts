import { expect, test } from 'vitest';
import { unescape } from './escapes.ts';
import { type ContainerName } from './name.ts';

test.each<[ContainerName, string, string]>([
  ['syslog', 'a#012b#011c', 'a\nb\tc'],
  ['syslog (ISO time)', 'a#033[31mb#033[0m', 'ab'],
  ['/dev/kmsg', String.raw`a\x0ab\x5cn`, 'a\nb\\n'],
])('%s: %j', (container, escaped, text) => {
  const { text: found, indices } = unescape(escaped, [container, 'dmesg']) ?? { text: '', indices: [] };
  expect(found).toBe(text);
  expect(indices).toHaveLength(text.length + 1);
  expect(indices.at(-1)).toBe(escaped.length);
});

test('each code unit leads back to its escape', () => {
  expect(unescape('a#012b', ['syslog'])?.indices).toEqual([0, 1, 5, 6]);
});

test.each<[string, ContainerName[]]>([
  ['a#012b', ['dmesg']],
  ['a#12 b #112', ['syslog']],
  [String.raw`caf\xc3\xa9`, ['/dev/kmsg']],
])('%j in %j has none', (text, containers) => {
  expect(unescape(text, containers)).toBeNull();
});
