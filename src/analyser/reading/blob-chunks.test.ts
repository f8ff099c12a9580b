import { expect, test } from 'vitest';
import { chunksOf } from './blob-chunks.ts';

async function sizesOf(file: Blob): Promise<number[]> {
  const sizes: number[] = [];
  for await (const { length } of chunksOf(file)) sizes.push(length);
  return sizes;
}

test('gives a file in pieces', async () => {
  expect(await sizesOf(new Blob([new Uint8Array((2 << 20) + 5)]))).toEqual([1 << 20, 1 << 20, 5]);
  expect(await sizesOf(new Blob([]))).toEqual([0]);
});

test('says that a file could not be read', async () => {
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  for (const content of ['x', '']) {
    const folder = Object.defineProperty(new Blob([content]), 'slice', { value: () => gone });
    await expect(sizesOf(folder)).rejects.toMatchObject({ name: 'UnreadFile', code: 'not-read' });
  }
});
