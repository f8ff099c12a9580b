import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlValue } from './yaml-value.ts';

test.each([
  'nf_queue',
  'VFS: Unable to mount root fs on unknown-block',
  "list_del corruption. prev->next should be 'x'",
  'true',
  'NO',
  '12',
  '0x12',
  '~',
  '',
  ' blank ',
  '- item',
  'a # comment',
  'a: b',
  '[x]',
  '{x}',
  '*alias',
  'a*b',
  '&anchor',
  '!tag',
  '%x',
  '@x',
  '`x`',
  'line\nline',
  '\x1b[0m\u2028',
  'lib/idr.c',
  '"quoted"',
  '内核',
])('%j is read as it was', (text) => {
  expect(parse(`key: ${yamlValue(text)}`)).toEqual({ key: text });
  expect(parse(`key: [${yamlValue(text)}, x]`)).toEqual({ key: [text, 'x'] });
});

test('an apostrophe is not doubled where double quotes will do', () => {
  expect(yamlValue("timer doesn't work!")).toBe(`"timer doesn't work!"`);
  expect(yamlValue(`"a" isn't b`)).toBe(`'"a" isn''t b'`);
});

test('lists and mappings stand on one line', () => {
  expect(yamlValue(['a', ['b', 'c: d']])).toBe("[a, [b, 'c: d']]");
  expect(yamlValue({ pattern: 'x{1,2}', more: 3 })).toBe("{ pattern: 'x{1,2}', more: 3 }");
  expect(yamlValue([])).toBe('[]');
});
