import { describe, expect, test } from 'vitest';
import { fragmentOf, hasReport, openFragment } from './link.ts';

async function packed(text: string): Promise<string> {
  const fragment = await fragmentOf(text);
  if (fragment === null) throw new Error('nothing was packed');
  return fragment;
}

describe('a link', () => {
  test.each(['Oops: 0002 [#1] SMP\n', 'zwölf 内核 \u{1f4a5}', 'x'.repeat(500_000)])('carries a text', async (text) => {
    const fragment = await packed(text);
    expect(fragment).toMatch(/^#log=[\w-]+$/);
    expect(hasReport(fragment)).toBe(true);
    expect(await openFragment(fragment)).toEqual({ text });
  });

  test('of another sort is left alone', () => {
    for (const fragment of ['', '#', '#facts', '#?a=x86_64&v=6.10&z=123']) expect(hasReport(fragment)).toBe(false);
  });

  test.each([
    ['empty', '#log='],
    ['no base64url', '#log=a+b/c='],
    ['no packed text', '#log=AAAA'],
    ['a length that no base64url has', '#log=AAAAA'],
    ['markup', '#log=<script>'],
  ])('that is %s is told to be broken', async (_, fragment) => {
    expect(await openFragment(fragment)).toEqual({ problem: 'broken' });
  });

  test('that was cut off is told to be broken', async () => {
    const fragment = await packed(Array.from({ length: 200 }, (_, line) => `line ${String(line * 7919)}`).join('\n'));
    expect(await openFragment(fragment.slice(0, -20))).toEqual({ problem: 'broken' });
  });

  test('that unpacks to more than any report is not read to its end', async () => {
    expect(await openFragment(await packed('\0'.repeat(50_000_000)))).toEqual({ problem: 'tooLarge' });
  });

  test('that holds no text is told to be broken', async () => {
    expect(await openFragment(await packed(' \n'))).toEqual({ problem: 'broken' });
  });
});
