import { type SearchIndex, searchIndexName } from '../search/entry.ts';
import { servedAddress } from './page-address.ts';
import { loadPagefind } from './pagefind.ts';
import { connectSearch } from './search.ts';

async function loadIndex(root: URL): Promise<SearchIndex> {
  const response = await fetch(new URL(searchIndexName, root));
  if (!response.ok) throw new Error(`${searchIndexName}: ${String(response.status)}`);
  return (await response.json()) as SearchIndex;
}

connectSearch(
  document,
  () => {
    const root = new URL(document.documentElement.dataset['siteRoot'] ?? './', location.href);
    const index = loadIndex(root);
    return { index, texts: index.then((about) => loadPagefind(root, about)) };
  },
  servedAddress(),
);
