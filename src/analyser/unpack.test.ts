import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sizeLimit } from './messages.ts';
import { bytesOf } from './unpack.ts';

const read = async (content: Blob | string): Promise<string> =>
  new TextDecoder().decode(await bytesOf({ name: 'x', content }));

describe('bytesOf', () => {
  it('reads text and files', async () => {
    expect(await read('BUG: é')).toBe('BUG: é');
    expect(await read(new Blob(['BUG: é']))).toBe('BUG: é');
  });

  it('unpacks gzip', async () => {
    expect(await read(new Blob([gzipSync('BUG: unable to handle')]))).toBe('BUG: unable to handle');
  });

  it('says that a gzip file is cut off', async () => {
    const cut = gzipSync('BUG: unable to handle'.repeat(50)).subarray(0, 30);
    await expect(read(new Blob([cut]))).rejects.toMatchObject({ code: 'damaged-archive' });
  });

  it('refuses nothing and too much', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'empty' });
    const huge = Object.defineProperty(new Blob(['x']), 'size', { value: sizeLimit + 1 });
    await expect(read(huge)).rejects.toMatchObject({ code: 'too-large', bytes: sizeLimit + 1 });
  });

  it('says that a file could not be read', async () => {
    const folder = Object.defineProperty(new Blob(['x']), 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    await expect(read(folder)).rejects.toMatchObject({ code: 'not-read' });
  });
});
