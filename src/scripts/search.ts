import { type Messages } from '../i18n/en.ts';
import {
  formatSearch,
  pagefindFilters,
  parseSearch,
  type SearchFilter,
  searchFilters,
  type SearchQuery,
} from '../site/search-query.ts';
import { fill } from './fill.ts';
import { type PageAddress } from './page-address.ts';
import { type Pagefind, type SearchHit, type SearchResponse } from './pagefind.ts';
import { element, resultItem } from './search-results.ts';

/** The words that this script shows; the page gives them in its own language. */
type Words = Pick<Messages['search'], 'found' | 'foundOne' | 'none' | 'noneHint' | 'failed'>;

/** For each filter and value, how many results there are. */
type Counts = Record<SearchFilter, Record<string, number>>;

/** Results that are shown at once, and with each press of "more". */
const batch = 10;

/** Milliseconds that typing may rest before it is searched for. */
const rest = 90;

interface Parts {
  field: HTMLInputElement;
  form: HTMLFormElement;
  status: HTMLElement;
  hint: HTMLElement;
  start: HTMLElement;
  layout: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  groups: Record<SearchFilter, HTMLElement>;
  words: Words;
}

function partsOf(root: HTMLElement): Parts | null {
  const part = <Part extends HTMLElement>(name: string): Part | null => root.querySelector<Part>(`[data-part=${name}]`);
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  const form = root.querySelector('form');
  const [status, hint, start, layout, results] = [
    part('status'),
    part('hint'),
    part('start'),
    part('layout'),
    part('results'),
  ];
  const more = part<HTMLButtonElement>('more');
  const [kind, cause] = [part('kind'), part('cause')];
  if (!field || !form || !status || !hint || !start || !layout || !results || !more || !kind || !cause) return null;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  return { field, form, status, hint, start, layout, results, more, groups: { kind, cause }, words };
}

function checkedIn(group: HTMLElement): string[] {
  return [...group.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
}

function readQuery({ field, groups }: Parts): SearchQuery {
  return { text: field.value.trim(), filters: { kind: checkedIn(groups.kind), cause: checkedIn(groups.cause) } };
}

/** The boxes of one filter: what the results have, and what is chosen, so that it can be taken back. */
function showFilter(group: HTMLElement, filter: SearchFilter, counts: Record<string, number>, chosen: string[]): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null;
  const labels = Object.entries(counts)
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([value, count]) => {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.name = filter;
      box.value = value;
      box.checked = chosen.includes(value);
      return element('label', '', box, element('span', '', value), element('span', 'count', String(count)));
    });
  group.querySelectorAll('label').forEach((label) => {
    label.remove();
  });
  group.append(...labels);
  group.hidden = labels.length === 0;
  if (focused !== null) [...group.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
}

/**
 * Counts beside the choices. Choices of one filter are alternatives, so that a filter with a choice counts without it: else all its
 * other values would be gone.
 */
async function filterCounts(pagefind: Pagefind, query: SearchQuery, response: SearchResponse): Promise<Counts> {
  const countsOf = async (filter: SearchFilter): Promise<Record<string, number>> => {
    if (query.filters[filter].length === 0) return response.filters[filter] ?? {};
    const open = { ...query, filters: { ...query.filters, [filter]: [] } };
    const { filters } = await pagefind.search(query.text, { filters: pagefindFilters(open) });
    return filters[filter] ?? {};
  };
  const [kind, cause] = await Promise.all([countsOf('kind'), countsOf('cause')]);
  return { kind, cause };
}

function statusText({ words }: Parts, count: number, query: string): string {
  if (count === 0) return fill(words.none, { query });
  return count === 1 ? fill(words.foundOne, { query }) : fill(words.found, { count, query });
}

/** One search page: what was asked last wins, whatever order the answers arrive in. */
class SearchPage {
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hits: SearchHit[] = [];
  private readonly parts: Parts;
  private readonly pagefind: Promise<Pagefind>;
  private readonly address: PageAddress;

  constructor(parts: Parts, pagefind: Promise<Pagefind>, address: PageAddress) {
    this.parts = parts;
    this.pagefind = pagefind;
    this.address = address;
  }

  connect(): void {
    const { field, form, layout, more } = this.parts;
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(readQuery(this.parts)), rest);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      void this.ask(readQuery(this.parts));
    });
    layout.addEventListener('change', () => void this.ask(readQuery(this.parts)));
    more.addEventListener('click', () => void this.showMore(this.asked));
    const query = parseSearch(this.address.query);
    field.value = query.text;
    if (query.text === '') {
      this.showStart();
      field.focus();
    } else void this.ask(query);
  }

  private async ask(query: SearchQuery): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.address.remember(formatSearch(query));
    if (query.text === '') {
      this.showStart();
      return;
    }
    try {
      const pagefind = await this.pagefind;
      const response = await pagefind.search(query.text, { filters: pagefindFilters(query) });
      const counts = await filterCounts(pagefind, query, response);
      if (mine === this.asked) await this.show(query, response.results, counts, mine);
    } catch {
      if (mine === this.asked) this.showFailure();
    }
  }

  private showStart(): void {
    const { start, layout, status, hint } = this.parts;
    start.hidden = false;
    layout.hidden = true;
    hint.hidden = true;
    status.textContent = '';
  }

  private showFailure(): void {
    const { status, words, start, layout } = this.parts;
    start.hidden = true;
    layout.hidden = true;
    status.textContent = words.failed;
  }

  private async show(query: SearchQuery, results: SearchHit[], counts: Counts, mine: number): Promise<void> {
    const { start, layout, status, hint, groups } = this.parts;
    start.hidden = true;
    const narrowed = searchFilters.some((filter) => query.filters[filter].length > 0);
    layout.hidden = results.length === 0 && !narrowed;
    hint.hidden = results.length > 0;
    status.textContent = statusText(this.parts, results.length, query.text);
    for (const filter of searchFilters) showFilter(groups[filter], filter, counts[filter], query.filters[filter]);
    this.hits = results;
    await this.showMore(mine, true);
  }

  private async showMore(mine: number, anew = false): Promise<void> {
    const { results, more } = this.parts;
    const from = anew ? 0 : results.childElementCount;
    const pages = await Promise.all(this.hits.slice(from, from + batch).map((hit) => hit.data()));
    if (mine !== this.asked) return;
    const items = pages.map(resultItem);
    if (anew) results.replaceChildren(...items);
    else {
      results.append(...items);
      items[0]?.querySelector('a')?.focus();
    }
    more.hidden = results.childElementCount >= this.hits.length;
  }
}

/** Arrow keys go from the field to the results and through them. */
function connectArrows({ field, results }: Parts): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('.title a')];
    const focused = document.activeElement;
    const at = stops.findIndex((stop) => stop === focused || (stop !== field && stop.closest('li')?.contains(focused)));
    const next = stops[at + step];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** Connects the search of a page, where it has one, to an index. */
export function connectSearch(page: ParentNode, loadIndex: () => Promise<Pagefind>, address: PageAddress): void {
  const root = page.querySelector<HTMLElement>('[data-search]');
  const parts = root === null ? null : partsOf(root);
  if (parts === null) return;
  const pagefind = loadIndex();
  // Each search reports the failure itself; without a search nobody needs to hear of it.
  pagefind.catch(() => undefined);
  new SearchPage(parts, pagefind, address).connect();
  connectArrows(parts);
}
