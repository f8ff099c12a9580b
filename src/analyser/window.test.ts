import { describe, expect, it } from 'vitest';
import { drawnRows, isVisible, listHeight, maxHeight, overscan, scrollTopOf } from './window.ts';

describe('a list that a browser can hold', () => {
  it('draws what can be seen and a margin', () => {
    const drawn = drawnRows(10_000, 20, { scrollTop: 40_000, height: 400 });
    expect(drawn).toEqual({ from: 2000 - overscan, to: 2020 + overscan, top: (2000 - overscan) * 20 });
  });

  it('stops at both ends', () => {
    expect(drawnRows(10, 20, { scrollTop: 0, height: 400 })).toEqual({ from: 0, to: 10, top: 0 });
    expect(drawnRows(0, 20, { scrollTop: 0, height: 400 })).toEqual({ from: 0, to: 0, top: 0 });
  });

  it('scrolls a row to a third of the height', () => {
    expect(scrollTopOf(1000, 10_000, 20, 320)).toBe(19_900);
    expect(scrollTopOf(0, 10_000, 20, 320)).toBe(0);
    expect(scrollTopOf(9999, 10_000, 20, 320)).toBe(200_000 - 320);
  });

  it('knows what can be seen', () => {
    expect(isVisible(10, 100, 20, { scrollTop: 200, height: 100 })).toBe(true);
    expect(isVisible(9, 100, 20, { scrollTop: 200, height: 100 })).toBe(false);
    expect(isVisible(15, 100, 20, { scrollTop: 200, height: 100 })).toBe(false);
  });
});

describe('a list that is higher than a browser allows', () => {
  const rows = 3_000_000;
  const height = 400;

  it('has the greatest height that is safe', () => {
    expect(listHeight(rows, 20)).toBe(maxHeight);
  });

  it('meets both ends', () => {
    expect(drawnRows(rows, 20, { scrollTop: 0, height }).from).toBe(0);
    const end = drawnRows(rows, 20, { scrollTop: maxHeight - height, height });
    expect(end.to).toBe(rows);
    expect(end.top + (end.to - end.from) * 20).toBeCloseTo(maxHeight, 3);
  });

  it('finds every row again', () => {
    for (const row of [0, 1, 12_345, 1_500_000, 2_999_999]) {
      const scrollTop = scrollTopOf(row, rows, 20, height);
      const drawn = drawnRows(rows, 20, { scrollTop, height });
      const y = drawn.top + (row - drawn.from) * 20 - scrollTop;
      expect(y).toBeGreaterThanOrEqual(-0.01);
      expect(y).toBeLessThanOrEqual(height - 20 + 0.01);
    }
  });
});
