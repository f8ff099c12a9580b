/** Widths of the consoles that are copied row by row: VGA text, the consoles of management boards, serial terminals. */
const usual = new Set([80, 100, 120, 128, 132, 160]);

/** A window of a terminal has any width; mail programs break lines too, at blanks, before they are so long. */
const narrowest = 81;

/** No window has room for more; the records of the kernel itself may be longer. */
const widest = 400;

export function isUsualWidth(width: number): boolean {
  return usual.has(width);
}

/** Whether rows of such a length may have been cut at the width of a window. */
export function isWindowWidth(width: number): boolean {
  return width >= narrowest && width <= widest;
}
