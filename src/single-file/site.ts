import { addCopyButtons } from '../scripts/copy-buttons.ts';
import { type PageAddress } from '../scripts/page-address.ts';
import { connectSearch } from '../scripts/search.ts';
import { connectSignatureList } from '../scripts/signature-list.ts';
import { connectThemeSwitch } from '../scripts/theme-switch.ts';
import { formatAddress, parseAddress } from './address.ts';
import { type Language } from '../i18n/language-codes.ts';
import { pageFinder } from './find-pages.ts';
import { storedIndex } from './stored-index.ts';
import { searchedPages } from './searched-pages.ts';
import { frameOf, type StoredPage, storedPages } from './stored-pages.ts';

/** Starts what stands on a page beside its text, the analyser and the playground. Returns what ends it. */
export type StartViews = (page: ParentNode, language: Language) => () => void;

/**
 * The whole site in one file: the fragment of the address says which page is shown. What was chosen on a page stands in the address, where its
 * reader was is kept.
 */
export function showSite(startViews: StartViews): void {
  const pages = storedPages(document);
  const scrolled = new Map<StoredPage, number>();
  let current: StoredPage | null = null;
  let endViews = (): void => undefined;
  let frame: Language | null = null;

  const open = (): void => {
    const wanted = parseAddress(location.hash);
    // The skip link, and whatever leads to a place of the page that is shown.
    if (wanted === null && current !== null && document.getElementById(location.hash.slice(1)) !== null) return;
    // A fragment that is no address is the home page's: it may carry a log.
    const page = pages.get(wanted?.path ?? '') ?? pages.get('');
    if (page === undefined) return;
    if (current !== page) show(page, wanted?.query ?? '');
    if (wanted !== null && wanted.anchor !== '') document.getElementById(wanted.anchor)?.scrollIntoView();
  };

  const show = (page: StoredPage, query: string): void => {
    if (current !== null) scrolled.set(current, scrollY);
    endViews();
    if (frame !== page.language) showFrame(page.language);
    const main = mainOf(page);
    document.querySelector('main')?.replaceWith(main);
    current = page;
    tellPage(page);
    connect(page, main, query);
    scrollTo({ top: scrolled.get(page) ?? 0, behavior: 'instant' });
  };

  const connect = ({ path, language }: StoredPage, main: HTMLElement, query: string): void => {
    const kept: PageAddress = {
      query,
      remember: (chosen) => {
        history.replaceState(null, '', formatAddress({ path, query: chosen, anchor: '' }));
      },
    };
    addCopyButtons(main);
    connectSignatureList(main, kept);
    connectSearch(
      main,
      () => ({
        index: storedIndex(document),
        texts: Promise.resolve(pageFinder(searchedPages(pages.values(), language))),
      }),
      kept,
    );
    endViews = startViews(main, language);
  };

  const showFrame = (language: Language): void => {
    const template = frameOf(document, language);
    if (template === null) return;
    document.querySelectorAll('body > :is(a.skip, header, main, footer)').forEach((element) => {
      element.remove();
    });
    document.body.prepend(template.content.cloneNode(true));
    const { copy, copied, copyFailed } = template.dataset;
    Object.assign(document.body.dataset, { copy, copied, copyFailed });
    connectThemeSwitch(document);
    document.documentElement.dataset['pages'] = `#/${template.dataset['home'] ?? ''}`;
    frame = language;
  };

  /** What the page's own head said, and the links that differ from page to page. */
  const tellPage = ({ path, language, title, section }: StoredPage): void => {
    document.title = title;
    document.documentElement.lang = frameOf(document, language)?.dataset['tag'] ?? language;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
      if (section !== '' && link.getAttribute('href') === `#/${section}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const bare = path.startsWith(`${language}/`) ? path.slice(language.length + 1) : path;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
      const prefix = link.dataset['language'] ?? '';
      link.href = formatAddress({ path: `${prefix}${bare}`, query: '', anchor: '' });
    }
  };

  addEventListener('hashchange', open);
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const query = `?${new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()}`;
    event.preventDefault();
    const path = parseAddress(form.getAttribute('action') ?? '')?.path ?? '';
    // The same page with another query is another page.
    if (current?.path === path) current = null;
    location.hash = formatAddress({ path, query, anchor: '' });
  });
  open();
}

function mainOf({ template }: StoredPage): HTMLElement {
  const main = document.createElement('main');
  main.id = 'content';
  main.className = 'page';
  main.tabIndex = -1;
  main.append(template.content.cloneNode(true));
  // The words of its build's scoped styles.
  for (const { name, value } of template.attributes) if (name.startsWith('data-astro-')) main.setAttribute(name, value);
  return main;
}
