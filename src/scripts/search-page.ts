import { servedAddress } from './page-address.ts';
import { loadPagefind } from './pagefind.ts';
import { connectSearch } from './search.ts';

connectSearch(
  document,
  () => loadPagefind(new URL(document.documentElement.dataset['siteRoot'] ?? './', location.href)),
  servedAddress(),
);
