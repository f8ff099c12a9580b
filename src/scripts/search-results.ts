import { type Messages } from '../i18n/en.ts';
import { defaultLanguage, type Language } from '../i18n/language-codes.ts';
import { type InLanguages, type PageType, type SearchEntry, type SearchIndex } from '../search/entry.ts';
import { type FoundSection, type FoundText } from '../search/full-text.ts';
import { highlight } from '../search/highlight.ts';
import { type ExcerptPart, excerptParts } from '../site/excerpt.ts';

/** Sections that a result shows below its title; the others are on the page. */
const sectionsShown = 2;

/** Names that a result shows because the query has them and its title has not. */
const namesShown = 3;

/** What results are shown with. */
export interface Shown {
  language: Language;
  /** What the addresses of pages begin with. */
  home: string;
  index: SearchIndex;
  marks: readonly string[];
  words: Pick<Messages['search'], 'recognisedBy' | 'types'>;
}

export function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const inLanguage = (texts: InLanguages, language: Language): string => texts[language] ?? texts[defaultLanguage] ?? '';

const marked = (parts: readonly ExcerptPart[]): (HTMLElement | string)[] =>
  parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));

function link(url: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.append(...children);
  return made;
}

function section({ url, title, excerpt }: FoundSection): HTMLElement {
  return element(
    'li',
    '',
    element('p', 'section', link(url, title)),
    element('p', 'excerpt', ...marked(excerptParts(excerpt))),
  );
}

/** What the page is about, or what of its text holds the query. */
function about(entry: SearchEntry, text: FoundText | null, { language, marks }: Shown): HTMLElement {
  const sections = text?.sections.filter((found) => found.url.includes('#')).slice(0, sectionsShown) ?? [];
  if (sections.length > 0) return element('ul', 'sections', ...sections.map(section));
  const summary = highlight(inLanguage(entry.summaries, language), marks);
  if (text === null || summary.some((part) => part.marked)) return element('p', 'excerpt', ...marked(summary));
  return element('p', 'excerpt', ...marked(excerptParts(text.excerpt)));
}

/** Names that were looked for, where the title does not hold them. */
function recognisedBy({ names }: SearchEntry, title: string, { marks, words }: Shown): HTMLElement[] {
  const said = title.toLowerCase();
  const wanted = marks.filter((mark) => mark.length > 2 && !said.includes(mark));
  const own = names.filter((name) => wanted.some((mark) => name.toLowerCase().includes(mark))).slice(0, namesShown);
  if (own.length === 0) return [];
  const shown = own.map((name) => element('span', 'kernel', ...marked(highlight(name, wanted))));
  return [element('p', 'names', element('span', 'quiet', words.recognisedBy), ...shown)];
}

/** One found page. */
export function resultItem(entry: SearchEntry, text: FoundText | null, shown: Shown): HTMLElement {
  const { language, home, index, marks } = shown;
  const title = inLanguage(entry.titles, language);
  const facts = [
    entry.kind === null ? '' : inLanguage(index.kinds[entry.kind]?.names ?? {}, language),
    entry.component ?? '',
    entry.cause === null ? '' : inLanguage(index.causes[entry.cause] ?? {}, language),
  ].filter((fact) => fact !== '');
  return element(
    'li',
    'result',
    element('h3', 'title', link(home + entry.path, ...marked(highlight(title, marks)))),
    ...(facts.length > 0 ? [element('p', 'facts', ...facts.map((fact) => element('span', '', fact)))] : []),
    ...recognisedBy(entry, title, shown),
    about(entry, text, shown),
  );
}

/** The pages of one type, under their heading. */
export function resultGroup(
  type: PageType,
  count: number,
  { words }: Shown,
): { group: HTMLElement; list: HTMLElement } {
  const list = element('ol', 'results');
  const heading = element('h2', '', words.types[type], ' ', element('span', 'count', String(count)));
  return { group: element('section', 'result-group', heading, list), list };
}
