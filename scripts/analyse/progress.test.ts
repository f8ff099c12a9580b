import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

function terminal(isTTY: boolean): { isTTY: boolean; written: string[]; write: (text: string) => void } {
  const written: string[] = [];
  return { isTTY, written, write: (text) => written.push(text) };
}

test('a long reading is told of on a terminal, and taken away again', () => {
  const screen = terminal(true);
  let time = 0;
  const { tell, clear } = progressLine(screen, 'messages', 1_024_000_000, () => time);
  tell(100_000_000);
  clear();
  expect(screen.written).toEqual([]);
  time = 1500;
  tell(412_000_000);
  tell(413_000_000);
  clear();
  clear();
  expect(screen.written).toEqual(['\r\u001b[Kmessages: 412 of 1024 MB', '\r\u001b[K']);
});

test('the size of a pipe is not known', () => {
  const screen = terminal(true);
  let time = 0;
  const { tell } = progressLine(screen, '-', null, () => time);
  time = 1500;
  tell(412_000_000);
  expect(screen.written).toEqual(['\r\u001b[K-: 412 MB']);
});

test('nothing is written where standard error is no terminal', () => {
  const pipe = terminal(false);
  let time = 0;
  const { tell, clear } = progressLine(pipe, 'messages', 10, () => time);
  time = 1500;
  tell(5);
  clear();
  expect(pipe.written).toEqual([]);
});
