import { expect, test } from 'vitest';
import { formatSearch, pagefindFilters, parseSearch } from './search-query.ts';

test('a search survives its way through the query string', () => {
  const query = '?q=null+pointer&kind=oops&kind=panic&cause=hardware';
  expect(parseSearch(query)).toEqual({
    text: 'null pointer',
    filters: { kind: ['oops', 'panic'], cause: ['hardware'] },
  });
  expect(formatSearch(parseSearch(query))).toBe(query);
});

test('filters without a text are no search', () => {
  expect(formatSearch(parseSearch('?kind=oops'))).toBe('');
});

test('a filter without values is not given to the index, which would find nothing', () => {
  expect(pagefindFilters(parseSearch('?q=x&cause=hardware'))).toEqual({ cause: { any: ['hardware'] } });
});
