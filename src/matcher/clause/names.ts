import { remembered } from '../../kernel/remembered.ts';

/** Tests a symbol. */
type NameTest = (symbol: string) => boolean;

/** Whether a symbol is one of the names, or fits one of the globs: `bpf_prog_*`. */
export function matchesName(names: string | string[], symbol: string): boolean {
  return nameTest(names)(symbol);
}

/** The same for many symbols. */
export function nameTest(names: string | string[]): NameTest {
  if (typeof names === 'string') return testOfOne(names);
  const tests = names.map(testOfOne);
  return (symbol) => tests.some((test) => test(symbol));
}

const testOfOne = remembered((name): NameTest => {
  const [first = '', ...others] = name.split('*');
  const last = others.pop();
  return last === undefined ? (symbol) => symbol === name : (symbol) => fitsGlob(symbol, first, others, last);
});

/** Whether it begins with `first`, ends with `last`, and holds the others between them in their order. */
function fitsGlob(symbol: string, first: string, others: readonly string[], last: string): boolean {
  if (!symbol.startsWith(first)) return false;
  let from = first.length;
  for (const other of others) {
    const at = symbol.indexOf(other, from);
    if (at < 0) return false;
    from = at + other.length;
  }
  return from + last.length <= symbol.length && symbol.endsWith(last);
}
