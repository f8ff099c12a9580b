import { describe, expect, test } from 'vitest';
import { codesOn, notesOn, oops } from './notes.fixture.ts';

/** Notes on the text as a whole. */

test('an empty input', () => {
  expect(codesOn([])).toEqual([['empty', undefined]]);
});

describe('flattened messages', () => {
  test('are counted by the lines that were cut apart', () => {
    const [note] = notesOn([oops().join(' ')]);
    expect(note).toMatchObject({ code: 'flattened' });
    expect(note?.message).toContain('1 line was cut apart');
    expect(notesOn([oops().join(' '), oops({ at: 200 }).join(' ')])[0]?.message).toContain('2 lines were cut apart');
  });

  test('a stamp of syslog before that of the kernel is none', () => {
    expect(codesOn(oops().map((line) => `Feb  4 06:51:39 host01 kernel: ${line}`))).toEqual([]);
  });
});

describe('hard wraps', () => {
  const modules = 'Modules linked in: nfnetlink_queue nf_tables ext4 mbcache jbd2 loop nls_utf8 isofs sg libata';
  const long = oops().map((line) => line.replace('Modules linked in: nfnetlink_queue', modules));
  const cut = (width: number): string[] =>
    long.flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? []);

  test('are counted', () => {
    const [note] = notesOn(cut(80));
    expect(note).toMatchObject({ code: 'hard-wraps' });
    expect(note?.message).toMatch(/\d messages? (?:was|were) put together/);
  });

  test('at blanks, as letters have them, are counted too', () => {
    const broken = long.flatMap((line) => {
      if (line.length <= 72) return [line];
      const blank = line.lastIndexOf(' ', 72);
      return [line.slice(0, blank), line.slice(blank + 1)];
    });
    const [note] = notesOn(broken);
    expect(note).toMatchObject({ code: 'word-wraps' });
    expect(note?.message).toMatch(/\(\d rows? (?:was|were) put back\)/);
  });

  test('long lines are no sign of them', () => {
    expect(codesOn(cut(200))).toEqual([]);
  });
});

describe('the damage of a copy', () => {
  test('is told', () => {
    expect(codesOn(oops().map((line) => line.replaceAll('<', '&lt;')))).toEqual([['copy-damage', undefined]]);
  });

  test('a mark of markup is none', () => {
    expect(codesOn([...oops(), '[  101.000000] foo: a & b < c'])).toEqual([]);
  });
});

describe('characters that were lost', () => {
  test('are told with the first line', () => {
    expect(codesOn(['first', 'Oops\ufffd: a\ufffd', 'last \ufffd'])).toEqual([['undecodable', 2]]);
  });

  test('letters beyond ASCII are none', () => {
    expect(codesOn(['usb 1-1: Product: Gerät für Übertragung', 'usb 1-2: Manufacturer: 内核'])).toEqual([]);
  });
});
