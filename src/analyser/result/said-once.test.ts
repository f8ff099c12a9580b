import { expect, test } from 'vitest';
import { crashEvent } from './event.fixture.ts';
import { furtherMessages, furtherPanic } from './said-once.ts';

const place = { line: 1, column: 1, length: 1 };

test('the headline is not said again, nor the line that only names the kernel', () => {
  const messages = [
    'WARNING: possible circular locking dependency detected',
    '4.14.0-rc1+ #1 Not tainted',
    'syz-executor0/22269 is trying to acquire lock:',
  ].map((text) => ({ text, place }));
  const [headline] = messages;
  expect(furtherMessages(crashEvent({ headline: headline?.text ?? null, messages, release: '4.14.0-rc1+' }))).toEqual(
    messages.slice(2),
  );
});

test('a panic is told beside another headline, and not beside its own', () => {
  const panicReason = 'Hard LOCKUP';
  expect(furtherPanic(crashEvent({ headline: 'Kernel panic - not syncing: Hard LOCKUP', panicReason }))).toBeNull();
  expect(furtherPanic(crashEvent({ headline: 'Oops: 0000 [#1] SMP', panicReason }))).toBe(panicReason);
  expect(furtherPanic(crashEvent({ panicReason: null }))).toBeNull();
  const killed = 'Attempted to kill init! exitcode=0x0000000b';
  expect(furtherPanic(crashEvent({ headline: `Kernel panic - not syncing: ${killed}`, panicReason: killed }))).toBe(
    killed,
  );
});
