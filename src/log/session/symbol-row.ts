import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * What `sym` and `bt -F` print of an address in a module; of the place of the exception nothing else tells it:
 *
 *     ffffffffa05cc012 (t) foo_exit+18 [foo]
 */
const symbol = /^(?<address>[0-9a-f]{16}) \([a-zA-Z]\) [\w.]+(?:\+\d+|\+0x[0-9a-f]+)? \[(?<module>[\w-]+)\]/;

export function symbolRow(line: Line, { session, pointer }: Report): boolean {
  const groups = session ? symbol.exec(line.text)?.groups : undefined;
  if (groups === undefined) return false;
  if (pointer?.symbol?.module === null && pointer.address === groups['address'])
    pointer.symbol.module = groups['module'] ?? null;
  return true;
}
