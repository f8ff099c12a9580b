/**
 * The search page with words of a log, from the home page. They stand behind the #, which no server is sent; where all pages stand in one
 * file, so does every address.
 */
export function searchUrl(text: string): string {
  const pages = document.documentElement.dataset['pages'] ?? '';
  const query = new URLSearchParams([['q', text]]).toString();
  return `${pages}search/${pages.startsWith('#') ? '?' : '#'}${query}`;
}
