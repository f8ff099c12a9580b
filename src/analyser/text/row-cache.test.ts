import { describe, expect, it, vi } from 'vitest';
import { type Rows } from '../worker/messages.ts';
import { chunkSize, createRowCache } from './row-cache.ts';

const rows = (from: number, to: number): Rows => ({
  from,
  texts: Array.from({ length: to - from }, (_, index) => `row ${String(from + index)}`),
});

describe('createRowCache', () => {
  it('has the rows that it was given', () => {
    const cache = createRowCache(rows(chunkSize, chunkSize + 300), vi.fn(), vi.fn());
    expect(cache.get(chunkSize)).toBe(`row ${String(chunkSize)}`);
    expect(cache.get(chunkSize + 299)).toBe(`row ${String(chunkSize + 299)}`);
    expect(cache.get(0)).toBeNull();
  });

  it('asks once for what is missing and tells when it has come', async () => {
    const fetchRows = vi.fn((from: number, to: number) => Promise.resolve(rows(from, to)));
    const changed = vi.fn();
    const cache = createRowCache(rows(0, chunkSize), fetchRows, changed);
    cache.want(chunkSize - 10, chunkSize + 10);
    cache.want(chunkSize - 10, chunkSize + 10);
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(1);
    });
    expect(fetchRows).toHaveBeenCalledTimes(1);
    expect(cache.get(chunkSize + 5)).toBe(`row ${String(chunkSize + 5)}`);
  });

  it('forgets the oldest rows, so that memory does not grow', async () => {
    const changed = vi.fn();
    const cache = createRowCache(rows(0, chunkSize), (from, to) => Promise.resolve(rows(from, to)), changed);
    cache.want(0, 100 * chunkSize);
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(99);
    });
    expect(cache.get(0)).toBeNull();
    expect(cache.get(99 * chunkSize)).not.toBeNull();
  });
});
