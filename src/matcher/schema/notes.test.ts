import { expect, test } from 'vitest';
import { notesOf, withNotes } from './notes.ts';
import { signature } from './signature.fixture.ts';

const page = signature('noted', [], {
  match: {
    required: [{ kind: 'oops' }],
    supporting: [],
    excluding: [{ kind: 'page-fault', because: 'That is another bug.' }, { process: 'java' }],
  },
  introducedIn: [{ stream: 'rhel-7', version: '3.10.0-862.el7', certainty: 'inferred', note: 'from its date' }],
  fixedIn: [{ stream: 'rhel-7', version: '3.10.0-957.el7', certainty: 'proven' }],
  notAffected: [{ stream: 'rhel-8', certainty: 'stated', note: 'from its date' }],
  samples: [
    { file: 'as-printed.log', form: 'as-printed', expect: 'match' },
    { file: 'near-miss.log', form: 'as-printed', expect: 'near-miss', note: 'Another driver.' },
  ],
});

test('each note is named once', () => {
  expect(notesOf(page)).toEqual(['That is another bug.', 'from its date', 'Another driver.']);
});

test('a translation takes the place of each note, wherever it stands; the rest of the page stays', () => {
  const translated = withNotes(page, { 'That is another bug.': '是另一个缺陷。', 'from its date': '依据其日期' });
  expect(notesOf(translated)).toEqual(['是另一个缺陷。', '依据其日期', 'Another driver.']);
  expect(translated.match.excluding[1]).toEqual({ process: 'java' });
  expect(translated.fixedIn).toEqual(page.fixedIn);
  expect(withNotes(page, {})).toEqual(page);
});

test('what an object inherits is no note', () => {
  const odd = { ...page, samples: page.samples.map((sample) => ({ ...sample, note: 'toString' })) };
  expect(notesOf(withNotes(odd, {}))).toContain('toString');
});
