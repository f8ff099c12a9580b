import { expect, test } from 'vitest';
import { shortNames } from './short-names.ts';

test('what all names begin with is left out, in whole folders', () => {
  expect(shortNames(['case/db01/dmesg', 'case/db02/dmesg'])).toEqual(['db01/dmesg', 'db02/dmesg']);
  expect(shortNames(['sos.tar!var/log/messages', 'sos.tar!var/log/kern.log'])).toEqual(['messages', 'kern.log']);
  expect(shortNames(['sos.tar!dmesg', 'sos.tar!var/dmesg'])).toEqual(['dmesg', 'var/dmesg']);
});

test('names that share no folder stay', () => {
  expect(shortNames(['dmesg.1', 'dmesg.2'])).toEqual(['dmesg.1', 'dmesg.2']);
  expect(shortNames(['a/dmesg', 'dmesg'])).toEqual(['a/dmesg', 'dmesg']);
  expect(shortNames(['case/dmesg'])).toEqual(['case/dmesg']);
  expect(shortNames([])).toEqual([]);
});

test('an archive that was cut off is told of by its own name', () => {
  expect(shortNames(['sos.tar!dmesg', 'sos.tar'])).toEqual(['sos.tar!dmesg', 'sos.tar']);
});
