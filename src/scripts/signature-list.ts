import {
  type Choice,
  countOf,
  facets,
  type Facet,
  type FacetValues,
  fits,
  formatChoice,
  parseChoice,
} from '../site/filter.ts';
import { fill } from './fill.ts';
import { type PageAddress } from './page-address.ts';

/** One row of the list with what it can be narrowed by. */
interface Row {
  element: HTMLElement;
  values: FacetValues;
  added: string;
}

interface Parts {
  form: HTMLFormElement;
  list: HTMLElement;
  status: HTMLElement;
  none: HTMLElement;
  clear: HTMLElement;
  sort: HTMLSelectElement;
  /** In the order of the titles, as the page has it. */
  rows: Row[];
}

function partsOf(root: ParentNode): Parts | null {
  const form = root.querySelector('form');
  const list = root.querySelector('ul');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const none = root.querySelector<HTMLElement>('[data-none]');
  const clear = root.querySelector<HTMLElement>('[data-clear]');
  const sort = root.querySelector('select');
  if (form === null || list === null || status === null || none === null || clear === null || sort === null)
    return null;
  return { form, list, status, none, clear, sort, rows: [...list.children].flatMap(rowOf) };
}

function rowOf(element: Element): Row[] {
  if (!(element instanceof HTMLElement)) return [];
  const valuesOf = (facet: Facet): string[] => element.dataset[facet]?.split(' ').filter((value) => value !== '') ?? [];
  const values = {
    kind: valuesOf('kind'),
    component: valuesOf('component'),
    cause: valuesOf('cause'),
    distribution: valuesOf('distribution'),
  };
  return [{ element, values, added: element.dataset['added'] ?? '' }];
}

const boxesOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
];

const facetOf = (box: HTMLInputElement): Facet | undefined => facets.find((facet) => facet === box.name);

function readChoice({ form, sort }: Parts): Choice {
  const chosen = boxesOf(form).filter((box) => box.checked);
  const valuesOf = (facet: Facet): string[] => chosen.filter((box) => box.name === facet).map((box) => box.value);
  return {
    selected: {
      kind: valuesOf('kind'),
      component: valuesOf('component'),
      cause: valuesOf('cause'),
      distribution: valuesOf('distribution'),
    },
    sort: sort.value === 'date' ? 'date' : 'title',
  };
}

function writeChoice({ form, sort }: Parts, choice: Choice): void {
  for (const box of boxesOf(form)) {
    const facet = facetOf(box);
    box.checked = facet !== undefined && choice.selected[facet].includes(box.value);
  }
  sort.value = choice.sort;
}

function show(parts: Parts, { selected, sort }: Choice): void {
  const { form, list, status, none, clear, rows } = parts;
  const fitting = rows.filter(({ values }) => fits(values, selected));
  for (const row of rows) row.element.hidden = !fitting.includes(row);
  const ordered = sort === 'date' ? rows.toSorted((a, b) => b.added.localeCompare(a.added)) : rows;
  list.append(...ordered.map(({ element }) => element));

  const all = rows.map(({ values }) => values);
  for (const box of boxesOf(form)) {
    const facet = facetOf(box);
    const shown = box.labels?.[0]?.querySelector<HTMLElement>('.count');
    if (facet === undefined || !shown) continue;
    const count = String(countOf(all, selected, facet, box.value));
    shown.textContent = count;
    shown.dataset['count'] = count;
  }
  status.textContent = fill(status.dataset['shown'] ?? '', { shown: fitting.length, total: rows.length });
  none.hidden = fitting.length > 0;
  clear.hidden = facets.every((facet) => selected[facet].length === 0);
}

/** Connects the list of a page, where it has one. */
export function connectSignatureList(page: ParentNode, { query, remember }: PageAddress): void {
  const root = page.querySelector('[data-signature-list]');
  const parts = root === null ? null : partsOf(root);
  if (parts === null) return;
  const { form, clear } = parts;
  const update = (): void => {
    const choice = readChoice(parts);
    remember(formatChoice(choice));
    show(parts, choice);
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  clear.addEventListener('click', () => {
    writeChoice(parts, { ...readChoice(parts), selected: { kind: [], component: [], cause: [], distribution: [] } });
    update();
    // The button is gone now: the focus goes where the next choice is made.
    boxesOf(form)[0]?.focus();
  });
  const toggle = form.querySelector('[aria-expanded]');
  toggle?.addEventListener('click', () => {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false'));
  });
  if (query !== '') {
    const choice = parseChoice(query);
    writeChoice(parts, choice);
    show(parts, choice);
  }
}
