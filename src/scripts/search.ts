import { type Messages } from '../i18n/en.ts';
import { defaultLanguage, type Language, languageCodes } from '../i18n/language-codes.ts';
import { type PageType, type SearchIndex } from '../search/entry.ts';
import { type FullText, holds, type TextHit } from '../search/full-text.ts';
import { countsOf, narrow } from '../search/narrow.ts';
import { type Answer, type Found, prepare, type PreparedIndex, rank } from '../search/rank.ts';
import { lastingOf, type Term, termsOf } from '../search/terms.ts';
import { formatSearch, parseSearch, type SearchFilter, searchFilters, type SearchQuery } from '../site/search-query.ts';
import { connectFacetsToggle } from './facets-toggle.ts';
import { fill } from './fill.ts';
import { type PageAddress } from './page-address.ts';
import { element, resultGroup, resultItem, type Shown } from './search-results.ts';

/** The words that this script shows; the page gives them in its own language. */
type Words = Pick<
  Messages['search'],
  'found' | 'foundOne' | 'none' | 'noneHint' | 'failed' | 'corrected' | 'more' | 'recognisedBy' | 'types'
>;

/** What is searched: what pages are about, and their texts. */
export interface Searched {
  index: Promise<SearchIndex>;
  texts: Promise<FullText>;
}

/** Results of a type that are shown at once, and with each press of "more". */
const batch = 8;

/** Of pages that are found by their texts alone, so many are looked at: that index also gives what is merely like a word. */
const mostVerified = 24;

/** Milliseconds that typing may rest before it is searched for. */
const rest = 90;

interface Parts {
  field: HTMLInputElement;
  form: HTMLFormElement;
  status: HTMLElement;
  corrected: HTMLElement;
  hint: HTMLElement;
  start: HTMLElement;
  layout: HTMLElement;
  results: HTMLElement;
  groups: Record<SearchFilter, HTMLElement>;
  words: Words;
  language: Language;
  home: string;
}

function partsOf(root: HTMLElement): Parts | null {
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-part=${name}]`);
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  const form = root.querySelector('form');
  const [status, corrected, hint, start, layout, results] = [
    part('status'),
    part('corrected'),
    part('hint'),
    part('start'),
    part('layout'),
    part('results'),
  ];
  const [type, kind, cause] = [part('type'), part('kind'), part('cause')];
  if (!field || !form || !status || !corrected || !hint || !start || !layout || !results) return null;
  if (!type || !kind || !cause) return null;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  const language = languageCodes.find((code) => code === root.dataset['language']) ?? defaultLanguage;
  // The form leads to this page, which stands below the home page wherever the pages are.
  const home = form.getAttribute('action')?.replace(/search\/$/, '') ?? '';
  const groups = { type, kind, cause };
  return { field, form, status, corrected, hint, start, layout, results, groups, words, language, home };
}

function checkedIn(group: HTMLElement): string[] {
  return [...group.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
}

function readQuery({ field, groups }: Parts): SearchQuery {
  const { type, kind, cause } = groups;
  return {
    text: field.value.trim(),
    filters: { type: checkedIn(type), kind: checkedIn(kind), cause: checkedIn(cause) },
  };
}

/** What a filter's value is called. */
function labelOf(filter: SearchFilter, value: string, { language, index, words }: Shown): string {
  if (filter === 'type') return words.types[value as PageType];
  const names = filter === 'kind' ? index.kinds[value as keyof typeof index.kinds]?.names : index.causes[value];
  return names?.[language] ?? names?.[defaultLanguage] ?? value;
}

/** The boxes of one filter: what the results have, and what is chosen, so that it can be taken back. */
function showFilter(
  group: HTMLElement,
  filter: SearchFilter,
  counts: [string, number][],
  chosen: string[],
  shown: Shown,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null;
  const labels = counts.map(([value, count]) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.name = filter;
    box.value = value;
    box.checked = chosen.includes(value);
    return element(
      'label',
      '',
      box,
      element('span', '', labelOf(filter, value, shown)),
      element('span', 'count', String(count)),
    );
  });
  group.querySelectorAll('label').forEach((label) => {
    label.remove();
  });
  group.append(...labels);
  group.hidden = labels.length === 0;
  if (focused !== null) [...group.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
}

function statusText({ words }: Parts, count: number, query: string): string {
  if (count === 0) return fill(words.none, { query });
  return count === 1 ? fill(words.foundOne, { query }) : fill(words.found, { count, query });
}

/** What to look through the texts for where the words as they were typed stand nowhere. */
function asMeant(terms: readonly Term[], { corrected }: Answer): Term[] {
  return terms.map((term) => ({ ...term, text: corrected.get(term.text) ?? term.text }));
}

/** One search page: what was asked last wins, whatever order the answers arrive in. */
class SearchPage {
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly parts: Parts;
  private readonly searched: Searched;
  private readonly prepared: Promise<PreparedIndex>;
  private readonly address: PageAddress;

  constructor(parts: Parts, searched: Searched, address: PageAddress) {
    this.parts = parts;
    this.searched = searched;
    this.prepared = searched.index.then((index) => prepare(index, parts.language));
    this.address = address;
    // Each search tells of the failure itself; without a search nobody needs to hear of it.
    this.prepared.catch(() => undefined);
    searched.texts.catch(() => undefined);
  }

  connect(): void {
    const { field, form, layout, results } = this.parts;
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(readQuery(this.parts)), rest);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      void this.ask(readQuery(this.parts)).then(() => results.querySelector<HTMLElement>('.title a')?.focus());
    });
    layout.addEventListener('change', () => void this.ask(readQuery(this.parts)));
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
      const [prepared, index] = await Promise.all([this.prepared, this.searched.index]);
      const terms = lastingOf(termsOf(query.text), ({ text }) => text);
      const first = rank(prepared, query.text);
      // Where that index cannot be loaded, or a part of it, the other one answers alone.
      const texts = await this.textsFor(terms, first).catch(() => new Map<string, TextHit>());
      if (mine !== this.asked) return;
      const scores = new Map([...texts].map(([path, { score }]) => [path, score]));
      await this.show(query, index, rank(prepared, query.text, scores), texts, mine);
    } catch {
      if (mine === this.asked) this.showFailure();
    }
  }

  /** Pages whose texts hold the words; where none does, those that hold what was meant. */
  private async textsFor(terms: readonly Term[], answer: Answer): Promise<Map<string, TextHit>> {
    const texts = await this.searched.texts;
    const hits = await texts.search(terms);
    const meant = asMeant(terms, answer);
    const found = hits.length > 0 || answer.corrected.size === 0 ? hits : await texts.search(meant);
    const known = new Set(answer.found.map(({ entry }) => entry.path));
    const others = found.filter(({ path }) => !known.has(path)).slice(0, mostVerified);
    const held = await Promise.all(others.map(async (hit) => holds(await hit.load(), [...terms, ...meant])));
    const kept = [...found.filter(({ path }) => known.has(path)), ...others.filter((_, at) => held[at])];
    return new Map(kept.map((hit) => [hit.path, hit]));
  }

  private showStart(): void {
    const { start, layout, status, corrected, hint } = this.parts;
    start.hidden = false;
    layout.hidden = true;
    hint.hidden = true;
    corrected.hidden = true;
    status.textContent = '';
  }

  private showFailure(): void {
    const { status, words, start, layout, corrected } = this.parts;
    start.hidden = true;
    layout.hidden = true;
    corrected.hidden = true;
    status.textContent = words.failed;
  }

  private async show(
    { text, filters }: SearchQuery,
    index: SearchIndex,
    answer: Answer,
    texts: Map<string, TextHit>,
    mine: number,
  ): Promise<void> {
    const { start, layout, status, corrected, hint, groups, results, words, language, home } = this.parts;
    const shown: Shown = { language, home, index, marks: answer.marks, words };
    const remaining = narrow(answer.found, filters);
    const types = [...new Set(remaining.map(({ entry }) => entry.type))];
    const made = await Promise.all(types.map((type) => this.group(type, remaining, texts, shown)));
    if (mine !== this.asked) return;
    start.hidden = true;
    layout.hidden = answer.found.length === 0;
    hint.hidden = remaining.length > 0;
    status.textContent = statusText(this.parts, remaining.length, text);
    corrected.hidden = answer.corrected.size === 0 || remaining.length === 0;
    corrected.textContent = fill(words.corrected, {
      typed: [...answer.corrected.keys()].join(', '),
      meant: [...answer.corrected.values()].join(', '),
    });
    const counts = countsOf(answer.found, filters);
    for (const filter of searchFilters) showFilter(groups[filter], filter, counts[filter], filters[filter], shown);
    results.replaceChildren(...made);
  }

  /** The pages of one type, the first of them shown; the types follow their best pages. */
  private async group(
    type: PageType,
    remaining: readonly Found[],
    texts: Map<string, TextHit>,
    shown: Shown,
  ): Promise<HTMLElement> {
    const own = remaining.filter(({ entry }) => entry.type === type);
    const { group, list } = resultGroup(type, own.length, shown);
    const more = element('button', 'button', this.parts.words.more);
    const add = async (): Promise<HTMLElement | undefined> => {
      const from = list.childElementCount;
      const items = await Promise.all(
        own.slice(from, from + batch).map(async ({ entry }) => {
          const text = await texts.get(entry.path)?.load();
          return resultItem(entry, text ?? null, shown);
        }),
      );
      list.append(...items);
      more.hidden = list.childElementCount >= own.length;
      return items[0];
    };
    await add();
    more.addEventListener('click', () => {
      void add().then((first) => first?.querySelector('a')?.focus());
    });
    group.append(more);
    return group;
  }
}

/** Arrow keys go from the field to the results and through them, Enter goes to the first one, Escape back. */
function connectKeys({ field, results }: Parts): void {
  const stopsNow = (): HTMLElement[] => [field, ...results.querySelectorAll<HTMLElement>('.title a')];
  const isAt = (stop: HTMLElement): boolean =>
    stop === document.activeElement ||
    (stop !== field && stop.closest('li')?.contains(document.activeElement) === true);
  const keys: Partial<Record<string, (stops: HTMLElement[], at: number) => HTMLElement | undefined>> = {
    ArrowDown: (stops, at) => stops[at + 1],
    ArrowUp: (stops, at) => stops[at - 1],
    Escape: (stops, at) => (at > 0 ? stops[0] : undefined),
  };
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = stopsNow();
    const at = stops.findIndex(isAt);
    const next = at === -1 ? undefined : keys[event.key]?.(stops, at);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** Connects the search of a page, where it has one, to what it searches. */
export function connectSearch(page: ParentNode, load: () => Searched, address: PageAddress): void {
  const root = page.querySelector<HTMLElement>('[data-search]');
  const parts = root === null ? null : partsOf(root);
  if (parts === null) return;
  new SearchPage(parts, load(), address).connect();
  connectKeys(parts);
  connectFacetsToggle(parts.layout);
}
