import { type RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import {
  anchorOf,
  drawnRows,
  isAstray,
  listHeight,
  type ListSize,
  positionOf,
  scrolled,
  scrollTopOf,
} from '../../../analyser/text/window.ts';

/** The height of a row that is not wrapped, until one has been measured. */
const guessedRowHeight = 20;

/** Lists up to this long are drawn whole: the browser's own search and selection reach all of it. */
const wholeRows = 800;

/** When nothing has moved for so long, the bar is put where it belongs; in ms. */
const settling = 150;

export interface RowWindow {
  box: RefObject<HTMLDivElement | null>;
  space: RefObject<HTMLDivElement | null>;
  rows: RefObject<HTMLDivElement | null>;
  /** The rows to draw: first (included) and last (excluded). */
  drawn: { from: number; to: number };
  /** The part of the list that is seen, of 1. */
  seen: { from: number; to: number };
  onScroll: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Brings a row into view. Nothing moves where it is in view already, unless `always`. */
  show: (row: number, always?: boolean) => void;
}

/**
 * Which rows of a scrolled box to draw. Heights and offsets are set on the elements themselves, through the object model:
 * they change with every scroll, and a style attribute in the markup would be refused by the page's policy.
 *
 * @param drawing without it no row is drawn yet, and the place of all is kept for them.
 */
export function useRowWindow(count: number, wrapped: boolean, drawing: boolean): RowWindow {
  const box = useRef<HTMLDivElement | null>(null);
  const space = useRef<HTMLDivElement | null>(null);
  const rows = useRef<HTMLDivElement | null>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const view = useRef({
    /** What was asked for: rows that get their text, and their height, later do not move it. */
    anchor: { row: 0, y: 0 },
    /** The first row that is seen, where it came to stand. */
    first: { row: 0, y: 0 },
    scrollTop: 0,
    height: 600,
    rowHeight: guessedRowHeight,
    least: guessedRowHeight,
    drawn: { from: 0, to: 0 },
  }).current;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isWhole = count <= wholeRows;
  const size = (): ListSize => ({ rows: count, rowHeight: view.rowHeight, height: view.height });
  const rowsToDraw = (): RowWindow['drawn'] =>
    isWhole ? { from: 0, to: count } : drawnRows(view.anchor, size(), view.least);
  view.drawn = drawing ? rowsToDraw() : { from: 0, to: 0 };
  const { drawn } = view;

  /** Puts the bar where the anchor says. */
  const moveBar = (): void => {
    const { current } = box;
    if (current === null) return;
    current.scrollTop = scrollTopOf(view.anchor, size());
    view.scrollTop = current.scrollTop;
  };

  /** Puts the rows where the anchor says, as far as the ends of the list allow. */
  const place = (): void => {
    const { current } = rows;
    const { drawn: placed } = view;
    const own = current?.children[view.anchor.row - placed.from];
    const first = current?.firstElementChild;
    const last = current?.lastElementChild;
    if (!isRow(own) || !isRow(first) || !isRow(last) || !current) return;
    let top = view.anchor.y - own.offsetTop;
    const bottom = top + last.offsetTop + last.offsetHeight;
    if (placed.to === count && bottom < view.height) top += view.height - bottom;
    if (placed.from === 0 && top > 0) top = 0;
    current.style.transform = `translateY(${String(view.scrollTop + top)}px)`;
    let row = placed.from;
    for (const child of current.children) {
      if (!isRow(child)) return;
      if (top + child.offsetTop + child.offsetHeight > 0) {
        view.first = { row, y: top + child.offsetTop };
        break;
      }
      row += 1;
    }
    // The ends have pulled the list to where nothing is drawn.
    if (top > 0 && placed.from > 0) {
      view.anchor = view.first;
      redraw(undefined);
    }
  };

  const measure = useCallback(() => {
    // On paper the box has no height of its own: it would ask for more rows with every row that is drawn.
    if (matchMedia('print').matches) return;
    const children = rows.current?.children ?? [];
    const all = [...children].reduce((sum, child) => sum + (isRow(child) ? child.offsetHeight : 0), 0);
    const mean = all / children.length;
    if (mean > 0) {
      view.rowHeight = wrapped ? mean : (children[0]?.getBoundingClientRect().height ?? mean);
      if (!wrapped) view.least = view.rowHeight;
    }
    view.height = box.current?.clientHeight ?? view.height;
    redraw(undefined);
  }, [wrapped]);

  useLayoutEffect(() => {
    if (!drawing) return undefined;
    const observer = new ResizeObserver(measure);
    if (box.current !== null) observer.observe(box.current);
    measure();
    return () => {
      observer.disconnect();
      clearTimeout(timer.current);
    };
  }, [measure, drawing]);

  useLayoutEffect(() => {
    if (space.current !== null) {
      space.current.style.height = isWhole && drawing ? '' : `${String(listHeight(count, view.rowHeight))}px`;
    }
    if (!isWhole && drawing) moveBar();
  }, [count, wrapped, view.rowHeight, drawing]);

  useLayoutEffect(() => {
    if (!isWhole && drawing) place();
  });

  const settle = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      view.anchor = view.first;
      if (!isAstray(view.anchor, view.scrollTop, size())) return;
      moveBar();
      place();
    }, settling);
  };

  const onScroll = (): void => {
    const { current } = box;
    if (current === null) return;
    const { scrollTop } = current;
    view.height = current.clientHeight;
    if (!isWhole && scrollTop !== view.scrollTop) {
      view.anchor = scrolled(view.first, view.scrollTop, scrollTop, size());
      settle();
    }
    view.scrollTop = scrollTop;
    redraw(undefined);
  };

  const rowElement = (row: number): HTMLElement | null => {
    const child = rows.current?.children[row - view.drawn.from];
    return isRow(child) ? child : null;
  };

  const show = useCallback(
    (row: number, always = false) => {
      const { current } = box;
      if (current === null || !drawing) return;
      const own = rowElement(row)?.getBoundingClientRect();
      const frame = current.getBoundingClientRect();
      const isSeen = own !== undefined && own.top >= frame.top && own.bottom <= frame.bottom;
      if (isSeen && !always) return;
      if (isWhole) {
        if (own === undefined) return;
        current.scrollTop += own.top - frame.top - (current.clientHeight - own.height) / 3;
      } else {
        view.height = current.clientHeight;
        view.anchor = anchorOf(row, size());
        moveBar();
      }
      redraw(undefined);
    },
    [count, drawing],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    // The browser would scroll there in steps, the last of which are small.
    if (isWhole || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    show(event.key === 'Home' ? 0 : count - 1, true);
  };

  const whole = isWhole ? (box.current?.scrollHeight ?? 1) : count * view.rowHeight;
  const above = isWhole ? view.scrollTop : positionOf(view.anchor, size());
  const seen = { from: above / whole, to: Math.min((above + view.height) / whole, 1) };

  return { box, space, rows, drawn, seen, onScroll, onKeyDown, show };
}

function isRow(element: Element | null | undefined): element is HTMLElement {
  return element instanceof HTMLElement;
}
