import { describe, expect, test } from 'vitest';
import { type CrashKind } from '../../kernel/kinds.ts';
import { readLog } from '../read.ts';

/**
 * Forms of headlines by kind, 2.6.9 to 6.19, all architectures: each alone as the first line of an excerpt gives its kind.
 * Where a form goes with another line, both stand in it.
 */
export function expectKinds(headlines: Partial<Record<CrashKind, string[]>>): void {
  describe.each(Object.entries(headlines))('%s', (kind, lines) => {
    test.each(lines)('%s', (line) => {
      expect(readLog(`${line}\n`).subjects.map(({ event }) => event.kind)).toEqual([kind]);
    });
  });
}
