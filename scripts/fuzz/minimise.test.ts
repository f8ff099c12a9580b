import { expect, test } from 'vitest';
import { minimise } from './minimise.ts';

const shortened = async (log: string, fails: (candidate: string) => boolean): Promise<string> => {
  const short = await minimise(
    Buffer.from(log, 'latin1'),
    (candidate) => Promise.resolve(fails(candidate.toString('latin1'))),
    10_000,
  );
  return short.toString('latin1');
};

test('only what makes the failure is left', async () => {
  const log = Array.from({ length: 50 }, (_, at) => `line ${String(at)} of the log`).join('\n');
  expect(await shortened(log, (text) => text.includes('17') && text.includes('33'))).toBe('1733');
});

test('an input of which every byte is needed stays whole', async () => {
  expect(await shortened('abc', (text) => text === 'abc')).toBe('abc');
});
