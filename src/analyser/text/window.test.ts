import { describe, expect, it } from 'vitest';
import {
  type Anchor,
  anchorOf,
  drawnRows,
  isAstray,
  listHeight,
  type ListSize,
  maxHeight,
  overscan,
  positionOf,
  scrolled,
  scrollTopOf,
} from './window.ts';

const size = (rows: number): ListSize => ({ rows, rowHeight: 20, height: 600 });
const top: Anchor = { row: 0, y: 0 };

describe('a list that a browser can hold', () => {
  const list = size(10_000);

  it('is as high as its rows', () => {
    expect(listHeight(10_000, 20)).toBe(200_000);
  });

  it('moves with the bar, step by step or at once', () => {
    let anchor = top;
    for (let at = 0; at < 5000; at += 100) anchor = scrolled(anchor, at, at + 100, list);
    expect(positionOf(anchor, list)).toBe(5000);
    expect(positionOf(scrolled(top, 0, 5000, list), list)).toBeCloseTo(5000, 6);
    expect(scrollTopOf(anchor, list)).toBe(5000);
  });

  it('draws what is seen, and some rows around it', () => {
    expect(drawnRows({ row: 250, y: 0 }, list, 20)).toEqual({ from: 250 - overscan, to: 250 + 30 + overscan });
    expect(drawnRows(top, list, 20)).toEqual({ from: 0, to: 30 + overscan });
    expect(drawnRows({ row: 9_999, y: 580 }, list, 20).to).toBe(10_000);
  });
});

describe('a list of 1 GB', () => {
  const list = size(12_000_000);
  const end = maxHeight - 600;

  it('stays under the limit of browsers', () => {
    expect(listHeight(list.rows, 20)).toBe(maxHeight);
  });

  it('meets its ends with those of the bar', () => {
    expect(positionOf(scrolled(top, 0, end, list), list)).toBe(12_000_000 * 20 - 600);
    expect(scrolled({ row: 12_000_000 - 30, y: 0 }, end, 0, list)).toEqual({ row: 0, y: 0 });
    expect(scrollTopOf({ row: 11_999_999, y: 580 }, list)).toBe(end);
  });

  it('goes where the bar is dragged to', () => {
    const half = scrolled(top, 0, end / 2, list);
    expect(half.row).toBe(6_000_000);
    expect(half.y).toBe(300);
  });

  it('moves by a step of the wheel as far as any list, so that every row can be read', () => {
    const before: Anchor = { row: 6_000_000, y: 0 };
    const bar = scrollTopOf(before, list);
    const after = scrolled(before, bar, bar + 100, list);
    expect(positionOf(after, list) - positionOf(before, list)).toBe(100);
  });

  it('moves the bar where it would end before the list, or shows another place', () => {
    const atTop = { row: 30, y: 0 };
    expect(isAstray(atTop, 600, list), 'both have as far to go').toBe(false);
    expect(isAstray(atTop, 37, list), 'the bar ends first').toBe(true);
    expect(isAstray({ row: list.rows - 60, y: 0 }, end - 10, list)).toBe(true);
    expect(isAstray({ row: list.rows - 60, y: 0 }, end - 600, list)).toBe(false);
    const middle = { row: 6_000_000, y: 0 };
    expect(isAstray(middle, scrollTopOf(middle, list) + 5000, list)).toBe(false);
    expect(isAstray(middle, scrollTopOf(middle, list) + 60_000, list)).toBe(true);
  });

  it('puts a row a third of the way down, wherever it stands', () => {
    for (const row of [100, 1_234_567, 11_999_000]) {
      const anchor = anchorOf(row, list);
      expect(anchor.y).toBeCloseTo(193.33, 1);
      expect(Math.abs(positionOf(anchor, list) - (row * 20 - anchor.y))).toBeLessThan(1e-6);
    }
  });
});

it('does not leave the list', () => {
  const list = size(1000);
  expect(positionOf(anchorOf(0, list), list)).toBe(0);
  expect(positionOf(anchorOf(999, list), list)).toBe(1000 * 20 - 600);
  expect(positionOf({ row: 3, y: 0 }, size(5))).toBe(0);
});
