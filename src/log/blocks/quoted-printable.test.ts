import { expect, test } from 'vitest';
import { lineSplitter } from '../bytes/lines.ts';
import { readLog } from '../read.ts';
import { type Row, rowOf } from '../lines/row.ts';
import { scanner } from '../scan/scan.ts';
import { wordTable } from '../scan/word-table.ts';
import { containerTally } from '../lines/tally.ts';
import { decodePrintable } from './quoted-printable.ts';

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  const stage = decodePrintable((row) => rows.push(row), containerTally());
  const lines = lineSplitter(scanner(wordTable([])), {
    take: (line) => {
      stage.push(rowOf(line));
    },
    wantsAll: () => true,
  });
  lines.push(new TextEncoder().encode(text));
  lines.end();
  stage.end();
  return rows;
}

const textsOf = (text: string): string[] => rowsOf(text).map((row) => row.text);

const cut = '> CPU: 18 UID: 0 PID: 331372 Comm: devlink Tainted: G        W           6.=';

test('a row that was cut goes on in the next', () => {
  expect(textsOf(`${cut}\n12.0-55.el10.x86_64 #1\n> Hardware name: Foo\n`)).toEqual([
    '> CPU: 18 UID: 0 PID: 331372 Comm: devlink Tainted: G        W           6.12.0-55.el10.x86_64 #1',
    '> Hardware name: Foo',
  ]);
});

test('characters are decoded, bytes of one together, and know where they stood', () => {
  const [, row] = rowsOf(`${cut}\n12.0 #1\n> [W]=3DWARN,=C2=A0t=20\n`);
  expect(row?.text).toBe('> [W]=WARN,\u00a0t ');
  expect(row?.columns).toEqual([1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 20, 21, 24]);
});

test('the head of a letter tells as well, for rows that are short', () => {
  expect(textsOf('Content-Transfer-Encoding: quoted-printable\n\nfoo=\n bar=\n baz\n[W]=3DWARN\n')).toEqual([
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'foo bar baz',
    '[W]=WARN',
  ]);
});

test.each([
  'order=3D and nothing else\nnext',
  `${'='.repeat(72)}\nnext`,
  `foo=1 ${'x'.repeat(66)}=\nnext`,
  'the value=\nnext',
])('of %j nothing is decoded', (text) => {
  expect(textsOf(text)).toEqual(text.split('\n'));
});

test('a row that holds no code stays as it is within a letter', () => {
  expect(textsOf(`${cut}\n12.0 #1\n====\nflags=0x3 irq=20\n`).slice(1)).toEqual(['====', 'flags=0x3 irq=20']);
});

test('a word of a headline may be cut', () => {
  const { subjects, container } = readLog(
    [
      'Content-Transfer-Encoding: quoted-printable',
      ...Array.from({ length: 60 }, () => 'This is what I saw:'),
      '[   12.345678] BUG: kernel NULL pointer dereference, address: 00000000=',
      '00000010',
      '[   12.345679] Workqueue: foo bar=20',
      '[   12.345680] RIP: 0010:foo_start_op+0x1=',
      '0/0x20 [foo]',
    ].join('\n'),
  );
  expect(container).toContain('quoted-printable');
  expect(subjects.map(({ event }) => [event.title, event.address, event.offset])).toEqual([
    ['BUG: unable to handle kernel NULL pointer dereference in foo_start_op', '0000000000000010', 16],
  ]);
});

test('after a long text without codes the letter is over', () => {
  const text = `${cut}\n12.0 #1\n${'plain\n'.repeat(2001)}[W]=3DWARN\n`;
  expect(textsOf(text).at(-1)).toBe('[W]=3DWARN');
});

test('a letter in Latin-1, of which no row was cut', () => {
  const [pid, rule, blanks] = textsOf('>     pid   =3D 27330, comm =3D bash\n>=20\n> =A0 =A0pc: c0\n');
  expect([pid, rule, blanks]).toEqual(['>     pid   = 27330, comm = bash', '> ', '> \u00a0 \u00a0pc: c0']);
});

test('a row of the kernel is none of a letter', () => {
  expect(textsOf('foo: limit=3D000, len=20\n')).toEqual(['foo: limit=3D000, len=20']);
});
