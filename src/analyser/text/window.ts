/**
 * Windowing of a long list in a scrolled box: which rows to draw, and where the bar stands.
 *
 * The list hangs on an anchor, a row and its place in the box. A small step of scrolling moves it by as much, so that each row can be read
 * whatever its height; a long one, as of the bar that is dragged, goes to the part of the list that the bar points at. Browsers limit how high
 * an element may be (Firefox to about 17.8 million pixels): the bar of a longer list stands for more than its own height.
 */
export const maxHeight = 15_000_000;

/** Rows drawn above and below what can be seen, so that fast scrolling meets drawn rows. */
export const overscan = 24;

/** A row and the pixels from the top of the box to its top. */
export interface Anchor {
  row: number;
  y: number;
}

/** A list, and the box that it is seen in. */
export interface ListSize {
  rows: number;
  /** The height of a row; of rows of several heights their mean. */
  rowHeight: number;
  /** Of the box. */
  height: number;
}

/** The height to give what is scrolled. */
export function listHeight(rows: number, rowHeight: number): number {
  return Math.min(rows * rowHeight, maxHeight);
}

/** How many pixels of the list one pixel of the bar stands for. 1 unless the list is higher than a browser allows. */
function scale({ rows, rowHeight, height }: ListSize): number {
  const whole = rows * rowHeight;
  return whole <= maxHeight ? 1 : (whole - height) / (maxHeight - height);
}

/** Pixels of the list above the box. */
export function positionOf({ row, y }: Anchor, { rows, rowHeight, height }: ListSize): number {
  return Math.min(Math.max(row * rowHeight - y, 0), Math.max(rows * rowHeight - height, 0));
}

/** Where the bar stands. */
export function scrollTopOf(anchor: Anchor, size: ListSize): number {
  return positionOf(anchor, size) / scale(size);
}

/** What the bar points at. Its ends are those of the list, even where the mean height of a row is not exact. */
function pointedAt(scrollTop: number, size: ListSize): Anchor {
  const { rows, rowHeight, height } = size;
  const share = Math.min(Math.max(scrollTop / Math.max(listHeight(rows, rowHeight) - height, 1), 0), 1);
  const place = share * rows;
  const row = Math.min(Math.floor(place), rows - 1);
  return { row, y: share * height - (place - row) * rowHeight };
}

/** The anchor after the bar was moved. */
export function scrolled(anchor: Anchor, from: number, to: number, size: ListSize): Anchor {
  const by = to - from;
  return Math.abs(by) > size.height ? pointedAt(to, size) : { row: anchor.row, y: anchor.y - by };
}

/** The bar shows its place to so many pixels of its own. */
const exactness = 2;

/**
 * Whether the bar has to be put where the list is: it would come to its end before the list, or stands elsewhere. Not more often: to move the bar
 * while a wheel turns takes that turn away.
 */
export function isAstray(anchor: Anchor, scrollTop: number, size: ListSize): boolean {
  const { rows, rowHeight, height } = size;
  const whole = listHeight(rows, rowHeight);
  const above = positionOf(anchor, size);
  const below = rows * rowHeight - height - above;
  const room = 2 * height;
  return (
    scrollTop < Math.min(above, room) ||
    whole - height - scrollTop < Math.min(below, room) ||
    Math.abs(scrollTopOf(anchor, size) - scrollTop) > (exactness * whole) / height
  );
}

/** The anchor that puts a row a third of the way down, where the eye looks for it. */
export function anchorOf(row: number, { rowHeight, height }: ListSize): Anchor {
  return { row, y: (height - rowHeight) / 3 };
}

/** The rows to draw: first (included) and last (excluded). `least`: no row is lower. */
export function drawnRows({ row, y }: Anchor, { rows, height }: ListSize, least: number): { from: number; to: number } {
  return {
    from: Math.max(row - Math.ceil(Math.max(y, 0) / least) - overscan, 0),
    to: Math.min(row + Math.ceil(Math.max(height - y, 0) / least) + overscan, rows),
  };
}
