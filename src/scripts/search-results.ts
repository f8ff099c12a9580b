import { excerptParts } from '../site/excerpt.ts';
import { type FoundPage, type FoundSection } from './pagefind.ts';

/** Sections that a result shows below its title; the others are on the page. */
const sectionsShown = 2;

export function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}

function excerpt(html: string): HTMLElement {
  const parts = excerptParts(html).map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return element('p', 'excerpt', ...parts);
}

function section({ url, title, excerpt: html }: FoundSection): HTMLElement {
  return element('li', '', element('p', 'section', link(url, title)), excerpt(html));
}

/** One found page with the sections that hold what was searched for. */
export function resultItem({ url, meta, excerpt: html, sub_results }: FoundPage): HTMLElement {
  const sections = sub_results.filter((found) => found.url.includes('#')).slice(0, sectionsShown);
  const facts = [meta['kind'], meta['component'], meta['cause']]
    .filter((fact) => fact !== undefined)
    .map((fact) => element('span', '', fact));
  return element(
    'li',
    'result',
    element('h2', 'title', link(url, meta['title'] ?? url)),
    element('p', 'facts', ...facts),
    sections.length > 0 ? element('ul', 'sections', ...sections.map(section)) : excerpt(html),
  );
}
