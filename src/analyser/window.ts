/**
 * Windowing of a list of rows of one height: which rows to draw for a scroll position, and where.
 *
 * Browsers limit how high an element may be (Firefox to about 17.8 million pixels). A longer list is given less height than its rows
 * need, and the scroll position is scaled: its ends meet the list's ends, and in between the rows move faster than the bar.
 */
export const maxHeight = 15_000_000;

/** Rows drawn above and below what can be seen, so that fast scrolling meets drawn rows. */
export const overscan = 24;

export interface Viewport {
  scrollTop: number;
  height: number;
}

export interface Drawn {
  /** First row (included) and last (excluded). */
  from: number;
  to: number;
  /** Pixels from the top of the scrolled box to row `from`. */
  top: number;
}

/** The height to give the scrolled box. */
export function listHeight(rows: number, rowHeight: number): number {
  return Math.min(rows * rowHeight, maxHeight);
}

/** How many pixels of the list one pixel of scrolling passes. 1 unless the list is higher than a browser allows. */
function scale(rows: number, rowHeight: number, height: number): number {
  const whole = rows * rowHeight;
  if (whole <= maxHeight) return 1;
  return (whole - height) / (maxHeight - height);
}

/** The rows to draw. */
export function drawnRows(rows: number, rowHeight: number, { scrollTop, height }: Viewport): Drawn {
  const position = scrollTop * scale(rows, rowHeight, height);
  const from = Math.max(Math.floor(position / rowHeight) - overscan, 0);
  const to = Math.min(Math.ceil((position + height) / rowHeight) + overscan, rows);
  return { from: Math.min(from, to), to, top: from * rowHeight - position + scrollTop };
}

/** The scroll position that puts a row a third of the way down, where the eye looks for it. */
export function scrollTopOf(row: number, rows: number, rowHeight: number, height: number): number {
  const position = row * rowHeight - (height - rowHeight) / 3;
  const furthest = Math.max(listHeight(rows, rowHeight) - height, 0);
  return Math.min(Math.max(position / scale(rows, rowHeight, height), 0), furthest);
}

/** Whether a row can be seen whole, so that nothing has to move. */
export function isVisible(row: number, rows: number, rowHeight: number, { scrollTop, height }: Viewport): boolean {
  const position = scrollTop * scale(rows, rowHeight, height);
  return row * rowHeight >= position && (row + 1) * rowHeight <= position + height;
}
