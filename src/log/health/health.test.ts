import { expect, test } from 'vitest';
import { boot, codesOn, notesOn, oops, warning } from './notes.fixture.ts';

/** With a healthy log nothing is wrong. */
test.each([
  ['a boot', boot()],
  ['a boot and a whole report', [...boot(), ...oops()]],
  ['a report alone', oops()],
  [
    'a warning, and the oops that shows its taint',
    [...boot(), ...warning(), ...oops({ taints: 'Tainted: G        W' })],
  ],
  [
    'an oops that ends in a panic',
    [...boot(), ...oops(), '[  100.100000] Kernel panic - not syncing: Fatal exception'],
  ],
  ['a report with caller ids', oops({ caller: '[  T812]' })],
  [
    'a hung task',
    ['INFO: task java:1 blocked for more than 120 seconds.', 'Call Trace:', ' schedule+0x1/0x2', ' kthread+0x1/0x2'],
  ],
  ['a message that never has a trace', ['unregister_netdevice: waiting for lo to become free. Usage count = 3']],
])('%s', (_name, lines) => {
  expect(codesOn(lines)).toEqual([]);
});

test('what is wrong with the text as a whole comes first', () => {
  const lines = [
    ...oops({ taints: 'Tainted: G      D W' }).slice(0, -4),
    '** 12 printk messages dropped **',
    'Comm: \ufffd',
  ];
  expect(codesOn(lines).map(([code]) => code)).toEqual(['undecodable', 'cut-off', 'earlier-failure', 'dropped']);
});

test('each note is one sentence', () => {
  const wrong = [
    ...oops({ taints: 'Tainted: G      D' }).slice(3, -4),
    ...boot(),
    ...oops().reverse(),
    '** 1 printk messages dropped **',
  ];
  const notes = notesOn(wrong);
  expect(notes.length).toBeGreaterThan(3);
  for (const { message } of notes) expect(message).toMatch(/^[A-Z][^\n]*\.$/);
});
