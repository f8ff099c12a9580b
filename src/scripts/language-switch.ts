/**
 * The other language's page is opened at the same place: with the query, the choice of a list, and the part of the page that is looked at.
 */
export function connectLanguageSwitch(page: ParentNode): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}
