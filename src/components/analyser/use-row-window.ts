import { type RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Drawn, drawnRows, isVisible, listHeight, scrollTopOf } from '../../analyser/window.ts';

/** Until a row has been measured. */
const guessedRowHeight = 20;

/** Lists up to this long are drawn whole: the browser's own search and selection reach all of it. */
const wholeRows = 800;

export interface RowWindow {
  box: RefObject<HTMLDivElement | null>;
  space: RefObject<HTMLDivElement | null>;
  rows: RefObject<HTMLDivElement | null>;
  drawn: Drawn;
  onScroll: () => void;
  /** Brings a row into view. Nothing moves where it is in view already, unless `always`. */
  show: (row: number, always?: boolean) => void;
}

/**
 * Which rows of a scrolled box to draw. Heights and offsets are set on the elements themselves, through the object model:
 * they change with every scroll, and a style attribute in the markup would be refused by the page's policy.
 */
export function useRowWindow(count: number): RowWindow {
  const box = useRef<HTMLDivElement | null>(null);
  const space = useRef<HTMLDivElement | null>(null);
  const rows = useRef<HTMLDivElement | null>(null);
  const [rowHeight, setRowHeight] = useState(guessedRowHeight);
  const [viewport, setViewport] = useState({ scrollTop: 0, height: 600 });
  const drawn = count <= wholeRows ? { from: 0, to: count, top: 0 } : drawnRows(count, rowHeight, viewport);

  const measure = useCallback(() => {
    const row = rows.current?.firstElementChild;
    if (row instanceof HTMLElement) setRowHeight(row.getBoundingClientRect().height || guessedRowHeight);
    const { current } = box;
    if (current !== null) setViewport({ scrollTop: current.scrollTop, height: current.clientHeight });
  }, []);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current !== null) observer.observe(box.current);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [measure]);

  useLayoutEffect(() => {
    if (space.current !== null) space.current.style.height = `${String(listHeight(count, rowHeight))}px`;
    if (rows.current !== null) rows.current.style.transform = `translateY(${String(drawn.top)}px)`;
  }, [count, rowHeight, drawn.top]);

  const show = useCallback(
    (row: number, always = false) => {
      const { current } = box;
      if (current === null) return;
      const seen = { scrollTop: current.scrollTop, height: current.clientHeight };
      if (!always && isVisible(row, count, rowHeight, seen)) return;
      current.scrollTop = scrollTopOf(row, count, rowHeight, seen.height);
      setViewport({ scrollTop: current.scrollTop, height: seen.height });
    },
    [count, rowHeight],
  );

  return { box, space, rows, drawn, onScroll: measure, show };
}
