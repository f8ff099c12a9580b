import { expect, test } from 'vitest';
import { exitCodeIn } from './exit-codes.ts';

const killed = (code: string): string => `Attempted to kill init! exitcode=0x${code}`;

test('a signal', () => {
  expect(exitCodeIn(killed('0000000b'), 'x86_64')).toEqual({
    by: 'signal',
    signal: 11,
    name: 'SIGSEGV',
    dumped: false,
  });
  expect(exitCodeIn(killed('00000007'), 'arm64')).toEqual({ by: 'signal', signal: 7, name: 'SIGBUS', dumped: false });
  expect(exitCodeIn(killed('00000009'), null)).toEqual({ by: 'signal', signal: 9, name: 'SIGKILL', dumped: false });
});

test('a signal that left a core', () => {
  expect(exitCodeIn(killed('0000008b'), 'x86_64')).toEqual({ by: 'signal', signal: 11, name: 'SIGSEGV', dumped: true });
});

test('an exit with a status', () => {
  expect(exitCodeIn(killed('00000100'), 'x86_64')).toEqual({ by: 'exit', status: 1 });
  expect(exitCodeIn(killed('00007f00'), 'x86_64')).toEqual({ by: 'exit', status: 127 });
  expect(exitCodeIn(killed('00000000'), 'x86_64')).toEqual({ by: 'exit', status: 0 });
});

test('a signal that has no name here', () => {
  // on mips SIGBUS is 10
  expect(exitCodeIn(killed('0000000a'), 'mips')).toEqual({ by: 'signal', signal: 10, name: null, dumped: false });
  expect(exitCodeIn(killed('00000022'), 'x86_64')).toEqual({ by: 'signal', signal: 34, name: null, dumped: false });
});

test('a reason without a code', () => {
  expect(exitCodeIn('Attempted to kill init!', 'x86_64')).toBeNull();
});
