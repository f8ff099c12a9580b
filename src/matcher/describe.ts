import { rememberedOfEach } from '../kernel/remembered.ts';
import { type Clause, type ClauseName, type ClauseValues, type LeafClause } from './clauses.ts';

/**
 * Clauses in words, for the page of a signature: `kind is null-dereference or page-fault`, `trace holds nf_queue, then ip_rcv`.
 */

type Value<Name extends ClauseName> = ClauseValues[Name];

type Text = Value<'workqueue'>;

const either = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(' or '));

const quoted = (text: Text): string =>
  typeof text === 'string' ? `“${text}”` : `/${text.pattern.replace(/\(\?<\w+>/g, '(')}/`;

/** `0x90`, `from 0x1 to 0x37`, or the class: `near-null`. */
const addressWords = (value: Exclude<Value<'address'>, unknown[]>): string =>
  typeof value === 'string' ? value : `from ${value.from} to ${value.to}`;

/** `module nvidia*`, `a module that is out-of-tree and unsigned`, `module nvidia* that is proprietary` */
const moduleWords = (value: Value<'loaded'>): string => {
  if (typeof value === 'string' || Array.isArray(value)) return `module ${either(value)}`;
  const flags = typeof value.flags === 'string' ? value.flags : value.flags.join(' and ');
  return `${value.name === undefined ? 'a module' : `module ${either(value.name)}`} that is ${flags}`;
};

const rangeWords = ({ from, before }: { from?: string | undefined; before?: string | undefined }): string =>
  [from === undefined ? '' : `from ${from}`, before === undefined ? '' : `less than ${before}`].join(' ').trim();

const words: { [Name in ClauseName]: (value: Value<Name>) => string } = {
  kind: (value) => `kind is ${either(value)}`,
  family: (value) => `kind is of the family ${either(value)}`,
  function: (value) => `function is ${either(value)}`,
  module: (value) => `module ${either(value)} is in the fault or the trace`,
  frames: (value) => {
    const { inOrder, gaps, unreliable, scope } = Array.isArray(value) ? { inOrder: value } : value;
    return [
      scope === 'any' ? 'any trace of the report holds ' : 'trace holds ',
      inOrder.map(either).join(gaps === false ? ', directly called by ' : ', then '),
      unreliable === true ? ', unreliable frames included' : '',
    ].join('');
  },
  process: (value) => `process is ${either(value)}`,
  taint: (value) => `kernel is tainted: ${typeof value === 'string' ? value : value.join(' and ')}`,
  loaded: (value) => `${moduleWords(value)} is loaded`,
  unloaded: (value) => `${moduleWords(value)} was unloaded last`,
  address: (value) => `fault address is ${(Array.isArray(value) ? value : [value]).map(addressWords).join(' or ')}`,
  pointer: (value) =>
    `the processor stood at an address without a symbol that is ${(Array.isArray(value) ? value : [value]).map(addressWords).join(' or ')}`,
  register: ({ name, is }) =>
    `register ${either(name)} is ${(Array.isArray(is) ? is : [is]).map(addressWords).join(' or ')}`,
  message: (value) => `message holds ${(Array.isArray(value) ? value : [value]).map(quoted).join(' or ')}`,
  panic: (value) => `panic says ${(Array.isArray(value) ? value : [value]).map(quoted).join(' or ')}`,
  workqueue: (value) => `workqueue holds ${quoted(value)}`,
  code: (value) => `code is ${value}`,
  errorCode: (value) => `error code is ${either(value)}`,
  release: ({ distribution, stream, from, before }) =>
    [
      `kernel is ${distribution === undefined && stream === undefined ? 'a release' : `of ${either(stream ?? distribution ?? '')}`}`,
      from === undefined ? '' : ` from ${from}`,
      before === undefined ? '' : ` before ${before}`,
    ].join(''),
  architecture: (value) => `architecture is ${either(value)}`,
  hypervisor: (value) => (value === 'none' ? 'machine is no guest' : `hypervisor is ${either(value)}`),
  vendor: (value) => `machine is built by ${either(value)}`,
  uptime: (value) => `machine was up ${rangeWords(value)}`,
  memory: (value) => `machine has memory ${rangeWords(value)}`,
  repeated: ({ from }) => `it came again ${from === 1 ? 'once' : `${String(from)} times`} or more`,
  earlier: (value) => `earlier in this boot: ${describeClause(value)}`,
  hardware: (value) => `hardware holds ${quoted(value)}`,
  line: (value) => `a line holds ${quoted(value)}`,
};

/** One clause in words, nested ones included; thousands of crashes may be told of the same. */
export const describeClause: (clause: Clause) => string = rememberedOfEach((clause) => {
  if ('all' in clause) return clause.all.map(nested).join(' and ');
  if ('any' in clause) return clause.any.map(nested).join(' or ');
  if ('not' in clause) return `not: ${nested(clause.not)}`;
  return describeLeaf(clause);
});

const nested = (clause: Clause): string =>
  'all' in clause || 'any' in clause ? `(${describeClause(clause)})` : describeClause(clause);

function describeLeaf(clause: LeafClause): string {
  const [name] = Object.keys(clause) as [ClauseName];
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  const describe = words[name] as (value: unknown) => string;
  return describe((clause as Record<string, unknown>)[name]);
}
