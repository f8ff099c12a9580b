import { beforeEach, describe, expect, test } from 'vitest';
import { type Kept, type KeptInput, keptLog, type Store } from './kept-log.ts';

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

/** One alone. */
const one = (name: string, content: Blob | string, typed = false): Kept => ({
  inputs: [{ name, content, typed }],
  given: 1,
});

async function readOne(): Promise<KeptInput | undefined> {
  return (await keptLog(store).read())?.inputs[0];
}

describe('a log that is kept', () => {
  test.each(['a\0b\r\nc', 'zwölf 内核', 'x'.repeat(200_000)])('is the same when it is read again', async (text) => {
    expect(await keptLog(store).keep(one('a.log', text))).toBe(1);
    const read = await readOne();
    expect(read).toMatchObject({ name: 'a.log', typed: false });
    expect(await contentOf(read?.content ?? '')).toBe(text);
  });

  test('may be a file, of any bytes', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256);
    await keptLog(store).keep(one('a.gz', new Blob([bytes])));
    const read = await readOne();
    if (!(read?.content instanceof Blob)) throw new Error('it was not kept');
    expect(new Uint8Array(await read.content.arrayBuffer())).toEqual(bytes);
  });

  test('that was typed comes back as text, for the field', async () => {
    await keptLog(store).keep(one('typed text', 'Oops', true));
    expect(await readOne()).toEqual({ name: 'typed text', content: 'Oops', typed: true });
  });

  test('is gone when it is forgotten, even before it was packed', async () => {
    const kept = keptLog(store);
    await kept.keep(one('a.log', 'Oops'));
    kept.forget();
    expect(entries.size).toBe(0);
    const keeping = kept.keep(one('b.log', 'Oops'));
    kept.forget();
    await keeping;
    expect(entries.size).toBe(0);
    expect(await kept.read()).toBeNull();
  });

  test('is not kept where it is too large, nor the one before', async () => {
    const kept = keptLog(store);
    await kept.keep(one('a.log', 'Oops'));
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    const large = new Blob(Array.from({ length: 60 }, () => noise));
    expect(await kept.keep(one('b.log', large))).toBe(0);
    expect(entries.size).toBe(0);
  });

  test('is not kept where the browser has no room', async () => {
    store.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(await keptLog(store).keep(one('a.log', 'Oops'))).toBe(0);
  });

  test.each([
    '',
    'no JSON',
    '{}',
    'null',
    '{"given":1,"files":[null]}',
    '{"given":1,"files":[{"name":"a"}]}',
    '{"given":1,"files":[{"name":"a","packed":"!"}]}',
    '{"given":1,"files":[{"name":"a","packed":"AAAA"}]}',
  ])('that cannot be read is none: %s', async (entry) => {
    entries.set('oopsdex-log', entry);
    expect(await keptLog(store).read()).toBeNull();
  });
});

describe('several that are kept', () => {
  const noise = (kilobytes: number): Blob =>
    new Blob(Array.from({ length: kilobytes }, () => crypto.getRandomValues(new Uint8Array(1024))));

  test('are the same when they are read again, in their order', async () => {
    const inputs = [
      { name: 'db/a.log', content: new Blob(['Oops a']), typed: false, fromFolder: true },
      { name: 'db/b.log', content: new Blob(['Oops b']), typed: false, fromFolder: true },
    ];
    expect(await keptLog(store).keep({ inputs, given: 2 })).toBe(2);
    const read = await keptLog(store).read();
    expect(read?.given).toBe(2);
    expect(read?.inputs).toMatchObject(inputs.map(({ name, typed, fromFolder }) => ({ name, typed, fromFolder })));
    expect(await Promise.all(read?.inputs.map(({ content }) => contentOf(content)) ?? [])).toEqual([
      'Oops a',
      'Oops b',
    ]);
  });

  test('where not all fit, are those that do, and it is told how many were given', async () => {
    const inputs = [
      { name: 'a.log', content: 'Oops', typed: false },
      { name: 'large.gz', content: noise(3500), typed: false },
      { name: 'b.log', content: 'Oops', typed: false },
    ];
    expect(await keptLog(store).keep({ inputs, given: 3 })).toBe(2);
    const read = await keptLog(store).read();
    expect(read?.inputs.map(({ name }) => name)).toEqual(['a.log', 'b.log']);
    expect(read?.given).toBe(3);
  });

  test('fill the room that there is, and no more', async () => {
    const inputs = ['a', 'b', 'c'].map((name) => ({ name, content: noise(1200), typed: false }));
    expect(await keptLog(store).keep({ inputs, given: 3 })).toBe(2);
    expect(entries.get('oopsdex-log')?.length).toBeLessThan(4_100_000);
  });
});
