import { type Applicability } from '../matcher/applicability/verdict.ts';
import { type KnownVersions } from '../matcher/applicability/applicability.ts';
import { causes } from '../matcher/schema/causes.ts';
import { parseRelease } from '../kernel/releases.ts';
import { streamLabel } from '../kernel/streams.ts';
import {
  type Choice,
  countsOf,
  type Facet,
  facets,
  type FacetValues,
  fits,
  formatChoice,
  noValues,
  parseChoice,
} from '../site/filter.ts';
import { applicabilityFor, parseVersions } from '../site/versions.ts';
import { connectFacetsToggle } from './facets-toggle.ts';
import { fill } from './fill.ts';
import { type PageAddress } from './page-address.ts';

/** So many rows stand on the page at once; the next ones come when the reader nears their end. A list of thousands answers as fast as a short one. */
const batch = 250;

/** Milliseconds that typing a release may rest before it is compared with. */
const rest = 150;

/** One row of the list with what it can be narrowed by. */
interface Row {
  element: HTMLElement;
  values: FacetValues;
  added: string;
  versions: KnownVersions;
}

/** A row as the named kernel makes it. */
interface ComparedRow extends Row {
  applicability: Applicability | null;
}

interface Box {
  input: HTMLInputElement;
  facet: Facet;
  count: HTMLElement;
}

interface Parts {
  form: HTMLFormElement;
  list: HTMLElement;
  status: HTMLElement;
  none: HTMLElement;
  clear: HTMLElement;
  more: HTMLElement;
  sort: HTMLSelectElement;
  release: HTMLInputElement;
  told: HTMLElement;
  states: HTMLElement;
  boxes: Box[];
  /** By title, as the page has them, and newest first. */
  rows: Record<Choice['sort'], Row[]>;
}

function partsOf(root: ParentNode): Parts | null {
  const find = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-part=${name}]`);
  const form = root.querySelector('form');
  const list = root.querySelector<HTMLElement>('ul');
  const sort = root.querySelector('select');
  const release = root.querySelector<HTMLInputElement>('input[name=release]');
  const [status, none, clear, more, told, states] = [
    find('status'),
    find('none'),
    find('clear'),
    find('more'),
    find('told'),
    find('states'),
  ];
  if (!form || !list || !sort || !release || !status || !none || !clear || !more || !told || !states) return null;
  const title = [...list.children].flatMap(rowOf);
  const rows = { title, date: title.toSorted((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : 0)) };
  return { form, list, status, none, clear, more, sort, release, told, states, boxes: boxesOf(form), rows };
}

function rowOf(element: Element): Row[] {
  if (!(element instanceof HTMLElement)) return [];
  const { added = '', versions = '' } = element.dataset;
  const valuesOf = (facet: Facet): string[] => element.dataset[facet]?.split(' ').filter((value) => value !== '') ?? [];
  const values = Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, string[]>;
  const cause = causes.find((name) => name === element.dataset['cause']) ?? 'kernel-bug';
  return [{ element, values, added, versions: parseVersions(versions, cause) }];
}

function boxesOf(form: HTMLFormElement): Box[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].flatMap((input) => {
    const facet = facets.find((name) => name === input.name);
    const count = input.labels?.[0]?.querySelector<HTMLElement>('.count');
    return facet === undefined || !count ? [] : [{ input, facet, count }];
  });
}

/** The list of a page: what is chosen, and the rows that remain. */
class SignatureList {
  private remaining: ComparedRow[] = [];
  private shown = 0;
  /** The status has told of a choice. */
  private told = false;
  private readonly parts: Parts;
  private readonly address: PageAddress;
  /** The kernel that rows were compared with last, and what came of it. */
  private compared: { release: string; rows: Map<Row, Applicability> } = { release: '', rows: new Map() };

  constructor(parts: Parts, address: PageAddress) {
    this.parts = parts;
    this.address = address;
  }

  connect(): void {
    const { form, clear, more, release } = this.parts;
    let timer: ReturnType<typeof setTimeout> | undefined;
    form.addEventListener('change', () => {
      this.update();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    release.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.update();
      }, rest);
    });
    clear.addEventListener('click', () => {
      this.write({ selected: noValues, sort: this.read().sort, release: '' });
      this.update();
      // The button is gone now: the focus goes where the next choice is made.
      release.focus();
    });
    more.addEventListener('click', () => {
      this.showMore();
    });
    new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.showMore();
      },
      { rootMargin: '600px' },
    ).observe(more);
    connectFacetsToggle(form);
    const choice = parseChoice(this.address.query);
    this.write(choice);
    this.show(choice);
  }

  private read(): Choice {
    const { boxes, sort, release } = this.parts;
    const chosen = boxes.filter(({ input }) => input.checked);
    const valuesOf = (facet: Facet): string[] =>
      chosen.filter((box) => box.facet === facet).map(({ input }) => input.value);
    return {
      selected: Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, string[]>,
      sort: sort.value === 'date' ? 'date' : 'title',
      release: release.value.trim(),
    };
  }

  private write({ selected, sort, release }: Choice): void {
    for (const { input, facet } of this.parts.boxes) input.checked = selected[facet].includes(input.value);
    this.parts.sort.value = sort;
    this.parts.release.value = release;
  }

  private update(): void {
    const choice = this.read();
    this.address.remember(formatChoice(choice));
    this.show(choice);
  }

  private show({ selected, sort, release }: Choice): void {
    const { list, status, none, clear, boxes, rows } = this.parts;
    const all = rows[sort].map((row) => this.compare(row, release));
    this.remaining = all.filter(({ values }) => fits(values, selected));
    this.shown = 0;
    list.replaceChildren();
    this.showMore();
    this.tellRelease(release);
    const counts = countsOf(
      all.map(({ values }) => values),
      selected,
    );
    for (const { input, facet, count } of boxes) {
      const number = String(counts[facet].of(input.value));
      if (count.textContent === number) continue;
      count.textContent = number;
      count.dataset['count'] = number;
    }
    const chosen = facets.some((facet) => selected[facet].length > 0) || release !== '';
    // What the page itself says of all of them stands until something is chosen.
    if (chosen || this.told)
      status.textContent = fill(status.dataset['shown'] ?? '', { shown: this.remaining.length, total: all.length });
    this.told ||= chosen;
    none.hidden = this.remaining.length > 0;
    clear.hidden = !chosen;
  }

  /** A row with what the kernel that was named makes of it. */
  private compare(row: Row, release: string): ComparedRow {
    if (parseRelease(release) === null) return { ...row, applicability: null };
    if (this.compared.release !== release) this.compared = { release, rows: new Map() };
    const applicability = this.compared.rows.get(row) ?? applicabilityFor(row.versions, release);
    this.compared.rows.set(row, applicability);
    return { ...row, values: { ...row.values, applicability: [applicability] }, applicability };
  }

  /** How the release was read; without one there is nothing to choose by it. */
  private tellRelease(release: string): void {
    const { told, states, release: field } = this.parts;
    const read = parseRelease(release);
    const unread = release !== '' && read === null;
    field.setAttribute('aria-invalid', String(unread));
    states.hidden = read === null;
    told.hidden = release === '';
    told.textContent =
      read === null
        ? (told.dataset['unread'] ?? '')
        : fill(told.dataset['read'] ?? '', { stream: streamLabel(read.stream) });
  }

  private showMore(): void {
    const { list, more, states } = this.parts;
    const next = this.remaining.slice(this.shown, this.shown + batch);
    for (const { element, applicability } of next) {
      const state = element.querySelector<HTMLElement>('[data-state]');
      if (state === null) continue;
      state.hidden = applicability === null;
      state.dataset['state'] = applicability ?? '';
      state.textContent = applicability === null ? '' : (states.getAttribute(`data-state-${applicability}`) ?? '');
    }
    list.append(...next.map(({ element }) => element));
    this.shown += next.length;
    more.hidden = this.shown >= this.remaining.length;
  }
}

/** Connects the list of a page, where it has one. */
export function connectSignatureList(page: ParentNode, address: PageAddress): void {
  const root = page.querySelector('[data-signature-list]');
  const parts = root === null ? null : partsOf(root);
  if (parts !== null) new SignatureList(parts, address).connect();
}
