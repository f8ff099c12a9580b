import { expect, test } from 'vitest';
import { formatSearch, parseSearch } from './search-query.ts';

test('a search survives its way through the query string', () => {
  const query = '?q=null+pointer&type=signature&kind=oops&kind=panic&cause=hardware';
  expect(parseSearch(query)).toEqual({
    text: 'null pointer',
    filters: { type: ['signature'], kind: ['oops', 'panic'], cause: ['hardware'] },
  });
  expect(formatSearch(parseSearch(query))).toBe(query);
});

test('filters without a text are no search', () => {
  expect(formatSearch(parseSearch('?kind=oops'))).toBe('');
});
