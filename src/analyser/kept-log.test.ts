import { beforeEach, describe, expect, test } from 'vitest';
import { keptLog, type Store } from './kept-log.ts';

let entries: Map<string, string>;
let store: Store;

beforeEach(() => {
  entries = new Map();
  store = {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => entries.set(name, value),
    removeItem: (name) => entries.delete(name),
  };
});

async function contentOf(content: Blob | string): Promise<string> {
  return typeof content === 'string' ? content : content.text();
}

describe('a log that is kept', () => {
  test.each(['a\0b\r\nc', 'zwölf 内核', 'x'.repeat(200_000)])('is the same when it is read again', async (text) => {
    expect(await keptLog(store).keep({ name: 'a.log', content: text, typed: false })).toBe(true);
    const read = await keptLog(store).read();
    expect(read).toMatchObject({ name: 'a.log', typed: false });
    expect(await contentOf(read?.content ?? '')).toBe(text);
  });

  test('may be a file, of any bytes', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256);
    await keptLog(store).keep({ name: 'a.gz', content: new Blob([bytes]), typed: false });
    const read = await keptLog(store).read();
    if (!(read?.content instanceof Blob)) throw new Error('it was not kept');
    expect(new Uint8Array(await read.content.arrayBuffer())).toEqual(bytes);
  });

  test('that was typed comes back as text, for the field', async () => {
    await keptLog(store).keep({ name: 'typed text', content: 'Oops', typed: true });
    expect(await keptLog(store).read()).toEqual({ name: 'typed text', content: 'Oops', typed: true });
  });

  test('is gone when it is forgotten, even before it was packed', async () => {
    const kept = keptLog(store);
    await kept.keep({ name: 'a.log', content: 'Oops', typed: false });
    kept.forget();
    expect(entries.size).toBe(0);
    const keeping = kept.keep({ name: 'b.log', content: 'Oops', typed: false });
    kept.forget();
    await keeping;
    expect(entries.size).toBe(0);
    expect(await kept.read()).toBeNull();
  });

  test('is not kept where it is too large, nor the one before', async () => {
    const kept = keptLog(store);
    await kept.keep({ name: 'a.log', content: 'Oops', typed: false });
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    const large = new Blob(Array.from({ length: 60 }, () => noise));
    expect(await kept.keep({ name: 'b.log', content: large, typed: false })).toBe(false);
    expect(entries.size).toBe(0);
  });

  test('is not kept where the browser has no room', async () => {
    store.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(await keptLog(store).keep({ name: 'a.log', content: 'Oops', typed: false })).toBe(false);
  });

  test.each(['', 'no JSON', '{}', 'null', '{"name":"a","packed":"!"}', '{"name":"a","packed":"AAAA"}'])(
    'that cannot be read is none: %s',
    async (entry) => {
      entries.set('oopsdex-log', entry);
      expect(await keptLog(store).read()).toBeNull();
    },
  );
});
