import { describe, expect, test } from 'vitest';
import { boot, codesOn, notesOn, oops, warning } from './notes.fixture.ts';

describe('an earlier failure that is not in the log', () => {
  test.each([
    ['D', 'oopsed'],
    ['W', 'warned'],
    ['L', 'soft lockup'],
    ['M', 'machine check'],
    ['B', 'bad page'],
  ])('is told by the taint %s', (letter, words) => {
    const [note] = notesOn(oops({ taints: `Tainted: G    ${letter}` }));
    expect(note).toMatchObject({ code: 'earlier-failure', line: 4 });
    expect(note?.message).toContain(words);
  });

  test('is told once for a boot', () => {
    const tainted = oops({ taints: 'Tainted: G      D' });
    expect(codesOn([...tainted, ...oops({ at: 200, taints: 'Tainted: G      D W' })])).toEqual([
      ['earlier-failure', 4],
    ]);
  });

  test('is told of a later boot too, whose taints are its own', () => {
    const lines = [...oops(), ...boot(), ...oops({ taints: 'Tainted: G      D' })];
    expect(codesOn(lines)).toEqual([
      ['boots', 18],
      ['earlier-failure', 27],
    ]);
  });

  test('a warning is not what an oops is told by', () => {
    expect(codesOn([...warning(), ...oops({ taints: 'Tainted: G      D W' })])).toEqual([['earlier-failure', 13]]);
  });
});

describe('no earlier failure is told', () => {
  test('by what the panic shows that a report led to, where the report shows nothing above', () => {
    expect(
      codesOn([
        '[  100.000001] watchdog: BUG: soft lockup - CPU#1 stuck for 23s! [java:7]',
        '[  100.000002] Kernel panic - not syncing: softlockup: hung tasks',
        '[  100.000003] CPU: 1 PID: 7 Comm: java Tainted: G             L     4.9.0 #1',
        '[  100.000004] Call Trace:',
        '[  100.000005]  watchdog_timer_fn+0x20e/0x220',
        '[  100.000006]  apic_timer_interrupt+0x9e/0xb0',
        '[  100.000007]  foo_read+0x12/0x30',
        '[  100.000008] ---[ end Kernel panic - not syncing: softlockup: hung tasks',
      ]),
    ).toEqual([]);
  });

  test.each(['Not tainted', 'Tainted: G           OE', 'Tainted: P           O', 'Tainted: G                 X'])(
    'by %s',
    (taints) => {
      expect(codesOn(oops({ taints }))).toEqual([]);
    },
  );

  test('where it stands in the log', () => {
    const memory = '[   99.000000] Memory failure: 0x81f3a2: recovery action for clean LRU page: Recovered';
    expect(codesOn([memory, ...oops({ taints: 'Tainted: G   M  ' })])).toEqual([]);
    expect(codesOn([...warning(), ...oops({ taints: 'Tainted: G        W' })])).toEqual([]);
    expect(codesOn([...oops(), ...oops({ at: 200, taints: 'Tainted: G      D' })])).toEqual([]);
  });
});
