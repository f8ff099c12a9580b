import { type SearchIndex } from '../search/entry.ts';

/** The element of the single file that holds the index of what its pages are about. */
export const indexId = 'search-index';

/** The index of the file, read when it is first asked for. */
export function storedIndex(file: Document): Promise<SearchIndex> {
  const text = file.getElementById(indexId)?.textContent;
  if (!text) return Promise.reject(new Error('the file holds no index of its pages'));
  return Promise.resolve(JSON.parse(text) as SearchIndex);
}
