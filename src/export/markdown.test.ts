import { expect, test } from 'vitest';
import { markdownOf } from './markdown.ts';
import { type Block } from './report.ts';

const write = (...blocks: Block[]): string => markdownOf({ language: 'en', title: 'title', blocks });

test('every part of a report', () => {
  expect(
    write(
      { type: 'heading', text: 'Facts' },
      {
        type: 'paragraph',
        content: ['It is ', { kernel: 'f+0x1' }, ', see ', { text: 'page', href: 'https://kb.example/a b' }],
      },
      {
        type: 'list',
        ordered: true,
        items: [{ content: ['first'], code: 'dmesg | tail\nuname -r' }, { content: ['second'] }],
      },
      { type: 'facts', rows: [{ term: 'Kernel', content: [{ kernel: 'a|b' }] }] },
      { type: 'kernel', text: '  f\n? g' },
      {
        type: 'log',
        lines: [
          { number: 1, text: 'one', evidence: false, gap: false },
          { number: 7, text: 'seven', evidence: true, gap: true },
        ],
      },
    ),
  ).toBe(
    [
      '# title',
      '## Facts',
      'It is `f+0x1`, see [page](<https://kb.example/a%20b>)',
      '1. first\n\n   ```text\n   dmesg | tail\n   uname -r\n   ```\n2. second',
      '| | |\n|---|---|\n| Kernel | `a\\|b` |',
      '```text\n  f\n? g\n```',
      '```text\none\n...\nseven\n```',
    ].join('\n\n') + '\n',
  );
});

test.each([
  ['markup', '<script>alert(1)</script> <!-- -->', '\\<script>alert(1)\\</script> \\<!-- -->'],
  ['links and pictures', '![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
  ['headings and lists', '# no\n- no', '\\# no - no'],
  ['a quotation', '> no', '\\> no'],
  ['a list at its start', '- no', '\\- no'],
  ['a number at its start', '1. no', '1\\. no'],
  ['stress and entities', '*a* _b_ ~~c~~ &lt; &#60;', '\\*a\\* \\_b\\_ \\~~c\\~~ \\&lt; \\&#60;'],
  ['names', 'nf_queue and __nf_queue() & a > b', 'nf_queue and \\_\\_nf_queue() & a > b'],
])('text means nothing: %s', (_, text, expected) => {
  expect(write({ type: 'paragraph', content: [text] })).toBe(`# title\n\n${expected}\n`);
});

test('text of a kernel stays within its span and its fence', () => {
  expect(write({ type: 'paragraph', content: [{ kernel: 'a`` `b' }] })).toContain('```a`` `b```');
  expect(write({ type: 'paragraph', content: [{ kernel: '`' }] })).toContain('`` ` ``');
  expect(write({ type: 'kernel', text: '```\n<b>\n````' })).toContain('`````text\n```\n<b>\n````\n`````');
});
