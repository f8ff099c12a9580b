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
  test.each(['Not tainted', 'Tainted: G           OE', 'Tainted: P           O', 'Tainted: G                 X'])(
    'by %s',
    (taints) => {
      expect(codesOn(oops({ taints }))).toEqual([]);
    },
  );

  test('where it stands in the log', () => {
    expect(codesOn([...warning(), ...oops({ taints: 'Tainted: G        W' })])).toEqual([]);
    expect(codesOn([...oops(), ...oops({ at: 200, taints: 'Tainted: G      D' })])).toEqual([]);
  });
});
