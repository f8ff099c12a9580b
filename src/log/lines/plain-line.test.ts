import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf } from '../text/ascii.ts';
import { type Line } from './line.ts';
import { plainLineReader } from './plain-line.ts';
import { rowOf } from './row.ts';
import { anyWord, mark } from '../scan/mark.ts';
import { containerTally, countsOf } from './tally.ts';
import { unwrap } from './unwrap.ts';
import { wordingOf } from './wording.ts';

const before = 'a line before\n';

/** The line as it is read where it stands between others. */
function plain(text: string, words = 0): { line: Line | null; containers: Record<string, number> } {
  const tally = containerTally();
  const ascii = asciiOf(`${before}${text}\nand one behind`);
  const end = before.length + text.length;
  const line = ascii && plainLineReader(tally)(ascii, before.length, end, 7, words);
  return { line, containers: countsOf(tally) };
}

function unwrapped(text: string, marks: number): { lines: Line[]; containers: Record<string, number> } {
  const tally = containerTally();
  return { lines: unwrap(rowOf({ text, number: 7, before: 0, marks }), tally), containers: countsOf(tally) };
}

test.each([
  ['[   12.345678]  ext4_lookup+0x118/0x170 [ext4]', ' ext4_lookup+0x118/0x170 [ext4]'],
  ['[   12.345678][  T123] RAX: 0000000000000000 ', 'RAX: 0000000000000000'],
  ['[   12.345678]  <IRQ>', ' <IRQ>'],
  ['[   12.345678] ------------[ cut here ]------------', '------------[ cut here ]------------'],
  ['[   12.345678] Code: 55 48 <0f> 0b', 'Code: 55 48 <0f> 0b'],
  ['[   12.345678] ', ''],
  ['[   12.345678] (&tty->ldisc){+.+.}, at: foo+0x1/0x2', '(&tty->ldisc){+.+.}, at: foo+0x1/0x2'],
  ['[   12.345678] usb 5-1: config 0 descriptor#0??', 'usb 5-1: config 0 descriptor#0??'],
  ['[   12.345678] a\\x0ab', 'a\\x0ab'],
  ['[   12.345678] in preemptible [00000000] code: sh/12', 'in preemptible [00000000] code: sh/12'],
  ['[   12.345678] Kernel panic - not syncing: kernel: x', 'Kernel panic - not syncing: kernel: x'],
  ['** 3861 printk messages dropped ** [   12.345678] \tkthread+0x245/0x310', '\tkthread+0x245/0x310'],
  ['no stamp ', 'no stamp'],
  ['<4>a level', 'a level'],
  ['Feb  4 06:51:39 host01 kernel: [   12.345678] text', 'text'],
  ['Feb  4 06:51:39 host01 kernel: Call Trace:', 'Call Trace:'],
  ['[   12.345678] host01 kernel: the writer', 'the writer'],
  [' 12-', ''],
  [' [<c04f5e73>] kmem_cache_alloc+0x11e/0x174', ' [<c04f5e73>] kmem_cache_alloc+0x11e/0x174'],
])('%j', (text, message) => {
  expect(plain(text).line?.text).toBe(message);
});

test.each([
  '',
  '"a field of a spreadsheet"',
  '-- Reboot --',
  '====1612345678.123456-D',
  '8 Corrected bytes, 0 unrecoverable blocks',
  'Message from syslogd@host01 at Feb  4 06:51:39 ...',
  '(XEN) Domain 0 crashed',
  'a [   12.345680] second one',
  '[   12.345678] host01 systemd[1]: another one',
  '[   12.345678] <4>a level',
  '[   12.345678] (3)[4533:comm] a telephone',
  '[   12.345678] one [   12.345680] two',
  '[   12.345678] a &lt; b',
  '[   12.345678] a<br>b',
  '[   12.345678] [] ? foo+0x1/0x2',
  '[   12.345678] a^[[0mb',
  '[   12.345678] a^M',
  '[   12.345678] Hardware name: BIOS 09/07/2015^M',
  'Feb  4 06:51:39 host01 sshd[12]: text',
  'Feb  4 06:51:39 host01 kernel: a#012b',
  '> ```',
])('%j is left to be looked at', (text) => {
  expect(plain(text).line).toBeNull();
});

test('so is a line without a stamp that may stand between the messages', () => {
  expect(plain('host01 login: ', anyWord).line).toBeNull();
  expect(plain('Call Trace:', mark.opening).line?.words).toBe(mark.opening);
  expect(plain('[   12.345678] text', anyWord).line?.words).toBe(anyWord);
});

const pieces = fc.constantFrom(
  '[   12.345678]',
  '[  T123]',
  '[    C3]',
  ' ',
  '\t',
  'foo+0x1/0x2',
  '? bar.isra.0+0x11f/0x280',
  ' [ext4]',
  '[<ffffffff8c91956d>] ',
  '[<br>] ',
  '[00000000]',
  '[   12.34',
  'systemd[1]',
  'kernel:',
  '&ldisc',
  ';',
  'Message from ',
  '** 3861 printk messages dropped ** ',
  '1',
  '-',
  '=',
  '`',
  'Feb  4 06:51:39 ',
  'host01 login: ',
  'kern  :warn  : ',
  '<IRQ>',
  '<4>',
  '<br>',
  '</p>',
  '&lt;',
  '& ',
  '#0: ',
  '#012',
  '\\x0a',
  '^[[0m',
  '^M',
  '<4>',
  'Feb  4 06:51:39 host01 kernel: ',
  '2026-02-04T06:51:39.123456+01:00 host01 kernel: ',
  '[  725.795102] host01 kernel: ',
  '> ',
  '17:',
  '```',
  '{noformat}',
  ', "',
  '[] ',
  'host01 kernel:',
  'sshd[12]:',
  'food: ',
  '[name:foo&]',
  '(3)[4533:comm]',
  '"',
  '**',
  'x'.repeat(90),
  'BUG: ',
  '0123',
);

test('what is read is what is read thoroughly', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), fc.constantFrom(0, mark.headline, anyWord), (parts, words) => {
      const text = parts.join('');
      // The scan tells of each line in which one of the words stands.
      fc.pre(words !== 0 || !text.includes('BUG: '));
      const { line, containers } = plain(text, words);
      if (line === null) return;
      const thorough = unwrapped(text, words);
      expect(line.wording.text).toBe(line.text);
      expect(thorough.lines).toEqual([
        { ...line, wording: wordingOf(line.text), frame: null, words: words === 0 ? 0 : anyWord },
      ]);
      expect(containers).toEqual(thorough.containers);
    }),
    { numRuns: 10000 },
  );
});

test('so are lines that begin as the one above does', () => {
  const outer = fc.constantFrom(
    'Feb  4 06:51:39 host01 kernel: ',
    '2026-02-04T06:51:39.123456+01:00 host01 kernel: ',
    '<4>',
    '> ',
    '17:',
  );
  const line = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(outer, fc.array(line, { minLength: 2, maxLength: 4 }), (prefix, lines) => {
      const tally = containerTally();
      const thorough = containerTally();
      const read = plainLineReader(tally);
      lines.forEach((text, at) => {
        const row = rowOf({ text: `${prefix}${text}`, number: at + 1, before: 0, marks: anyWord });
        const ascii = asciiOf(row.text);
        const found = ascii && read(ascii, 0, row.text.length, row.number, anyWord);
        const lines = found === null ? unwrap(row, tally) : [{ ...found, wording: wordingOf(found.text), frame: null }];
        expect(lines).toEqual(unwrap(row, thorough));
      });
      expect(countsOf(tally)).toEqual(countsOf(thorough));
    }),
    { numRuns: 5000 },
  );
});

test('the frame that a line holds is known', () => {
  expect(plain('[   12.345678]  [<ffffffff8c91358f>] ? futex_wait.isra.0+0x11f/0x280 ').line?.frame).toEqual({
    function: 'futex_wait',
    offset: 0x11f,
    size: 0x280,
    module: null,
    reliable: false,
    context: null,
    line: 7,
    place: { line: 7, column: 16, length: ' [<ffffffff8c91358f>] ? futex_wait.isra.0+0x11f/0x280'.length },
  });
  expect(plain('[   12.345678]  foo+0x1/0x2 bar').line?.frame).toBeNull();
});
