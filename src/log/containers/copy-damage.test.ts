import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from './copy-damage.ts';

/** What stands in a copy, and what the kernel had printed. */
const damages: [string, string][] = [
  ['\u00a0', ' '],
  ['\u2003', ' '],
  ['\u3000', ' '],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u200b', ''],
  ['\ufeff', ''],
  ['\u001b[31m', ''],
  ['\u001b[0m', ''],
  ['\u0000', ''],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['\u2026', '...'],
  ['<br />', '\n'],
  ['</span>', ''],
  ['\u001b[?25h', ''],
  ['\u001b]0;console\u0007', ''],
  ['^[[0m', ''],
];

test.each(damages)('%j was %j', (damage, original) => {
  expect(repair(`a${damage}b`).text).toBe(`a${original}b`);
});

test('a sign of multiplication behind a digit was an x', () => {
  expect(repair('foo+0\u00d71f/0\u00d720').text).toBe('foo+0x1f/0x20');
  expect(repair('PowerEdge R730\u00d7d, 80\u00d725, 0&times;1f').text).toBe('PowerEdge R730xd, 80x25, 0x1f');
  expect(repair('3 \u00d7 4').text).toBe('3 \u00d7 4');
});

test.each([
  ['a\u2014b', 'a--b'],
  ['\u2014\u2014\u2014\u2014[ cut here ]', '------------[ cut here ]'],
  ['\u2014[ end trace 8f40bd2bf2a072e5 ]\u2014', '---[ end trace 8f40bd2bf2a072e5 ]--'],
  ['Kernel panic &#8211; not syncing', 'Kernel panic - not syncing'],
  ['\u2013[ end', '--[ end'],
  [' [] ? foo+0x1/0x20', ' ? foo+0x1/0x20'],
  [' \\#0 \\[eed15ddc\\] foo', ' #0 [eed15ddc] foo'],
  ['Oops: 0000 [[#1 (closed)](https://git.example.org/-/issues/1)] SMP', 'Oops: 0000 [#1] SMP'],
  ['6.4.2-arch1-1 [#1](https://git.example.org/issues/1) SMP', '6.4.2-arch1-1 #1 SMP'],
  ['RIP: 0010:[]  [] foo+0x1/0x20', 'RIP: 0010:foo+0x1/0x20'],
  ['pgd = c0004000^M', 'pgd = c0004000'],
  ['Code: 0f 0b```', 'Code: 0f 0b'],
  [' &amp;lt;TASK&amp;gt;', ' <TASK>'],
  ['&amp;amp;lt;0f&amp;amp;gt; 0b -&amp;gt; a', '<0f> 0b -> a'],
  ['<td class="n">12</td> <td class="l">a</td>', '12\ta'],
  ['Call Trace\uff1a a\uff08b\uff09', 'Call Trace: a(b)'],
  [String.raw`\_\_do\_sys\_open+0x1/0x2 \[ext4\] \<0f\>`, '__do_sys_open+0x1/0x2 [ext4] <0f>'],
  [String.raw` \_raw\_spin\_lock+0x1/0x2`, ' _raw_spin_lock+0x1/0x2'],
])('%j was %j', (damage, original) => {
  expect(repair(damage).text).toBe(original);
});

test('markup of markup is undone once', () => {
  expect(repair('&amp;lt;').text).toBe('&lt;');
});

test.each(['', ' [<ffffffff8ca53b40>] cdev_put+0x20/0x30', 'a & b &c; 100 %', '内核', String.raw`ACPI: \_SB_.PCI0`])(
  '%j is clean',
  (text) => {
    expect(repair(text)).toEqual({ text, indices: null, containers: [] });
  },
);

test('what sparc draws above an oops is clean', () => {
  const face = String.raw`
              \|/ ____ \|/
              "@'/ .. \`@"
              /_| \__/ |_\
                 \__U_/`;
  for (const text of face.split('\n')) expect(repair(text)).toEqual({ text, indices: null, containers: [] });
});

test('where no length changes no map is needed', () => {
  expect(repair('a\u00a0\u201cb\u201d')).toEqual({ text: 'a "b"', indices: null, containers: ['web copy'] });
});

test('each character leads back to the beginning of what it was made from, and the end to the end', () => {
  expect(repair('a&lt;b\u2026c')).toEqual({
    text: 'a<b...c',
    indices: [0, 1, 5, 6, 6, 6, 7, 8],
    containers: ['web copy'],
  });
});

test('the map is exact, whatever comes together', () => {
  const clean = fc.string({ unit: fc.constantFrom(...'ab0 ]+/'), minLength: 1, maxLength: 4 });
  const piece = fc.oneof(
    fc.constantFrom(...damages).map(([damage, original]) => ({ damage, original })),
    clean.map((text) => ({ damage: text, original: text, clean: true })),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      let at = 0;
      const expected = pieces.flatMap((each) => {
        const start = at;
        at += each.damage.length;
        return [...each.original].map((_letter, index) => ('clean' in each ? start + index : start));
      });
      const { text, indices } = repair(pieces.map(({ damage }) => damage).join(''));
      expect(text).toBe(pieces.map(({ original }) => original).join(''));
      expect(indices ?? [...text, ''].map((_letter, index) => index)).toEqual([...expected, at]);
    }),
    { numRuns: 1000 },
  );
});

test('brackets of code page 1047 as a terminal of z/VM shows them', () => {
  expect(repair('(\u00dd<0000000000163318>\u00a8 kobject_add+0xc0/0x224) \u00dd#1\u00a8')).toEqual({
    text: '([<0000000000163318>] kobject_add+0xc0/0x224) [#1]',
    indices: null,
    containers: ['3270 terminal'],
  });
  expect(repair('\u00dd alone').containers).toEqual([]);
});

test('brackets of code page 500 as a terminal of z/VM shows them', () => {
  expect(repair('\u00a2 1851.721128! Oops: 0004 ilc:3 \u00a2#1! PREEMPT SMP')).toEqual({
    text: '[ 1851.721128] Oops: 0004 ilc:3 [#1] PREEMPT SMP',
    indices: null,
    containers: ['3270 terminal'],
  });
  expect(repair('a price in \u00a2, and no bracket').containers).toEqual([]);
  const killed = '\u00a2 12.345678! Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000007';
  expect(repair(killed).text).toContain('kill init! exitcode');
});
