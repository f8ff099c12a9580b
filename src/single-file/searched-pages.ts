import { type Language } from '../i18n/language-codes.ts';
import { prefixOf } from '../i18n/prefix.ts';
import { formatAddress } from './address.ts';
import { type SearchedPage } from './find-pages.ts';
import { type StoredPage } from './stored-pages.ts';

/** What is looked through of the pages of a language: those whose build said that they may be searched. */
export function searchedPages(pages: Iterable<StoredPage>, language: Language): SearchedPage[] {
  return [...pages]
    .filter((page) => page.language === language)
    .flatMap((page) => {
      const body = page.template.content.querySelector<HTMLElement>('[data-pagefind-body]');
      return body === null ? [] : [searchedPage(page.path, language, body)];
    });
}

function searchedPage(path: string, language: Language, body: HTMLElement): SearchedPage {
  const { title = '', summary = '' } = body.dataset;
  return { path: path.slice(prefixOf(language).length), title, summary, sections: sectionsOf(path, body) };
}

/** The text of a page from heading to heading. */
function sectionsOf(path: string, body: HTMLElement): SearchedPage['sections'] {
  const sections = [{ title: '', url: formatAddress({ path, query: '', anchor: '' }), text: '' }];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let heading: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('[data-pagefind-ignore]') !== null) continue;
    const own = parent.closest('h2[id]');
    if (own !== null && own !== heading) {
      heading = own;
      sections.push({
        title: own.textContent.trim(),
        url: formatAddress({ path, query: '', anchor: own.id }),
        text: '',
      });
    }
    const section = sections.at(-1);
    if (own === null && section !== undefined) section.text += `${node.textContent ?? ''} `;
  }
  return sections.map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() }));
}
