import { expect, test } from 'vitest';
import { readLog } from './read.ts';
import { bytesReader } from './read-bytes.ts';

const text = [
  '[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074',
  '[  305.100080] IP: [<ffffffff81234567>] nf_reinject+0x27/0x1c0',
  '[  305.100090] Oops: 0000 [#1] SMP',
].join('\n');

test('UTF-16 is read as the text that it holds, in any pieces', () => {
  const bytes = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  for (const cut of [0, 1, 7, bytes.length]) {
    const { push, end } = bytesReader();
    push(bytes.subarray(0, cut));
    push(bytes.subarray(cut));
    expect(end()).toEqual({ reading: readLog(text), encoding: 'utf-16le' });
  }
});
