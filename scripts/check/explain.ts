import { type Subject } from '../../src/kernel/event.ts';
import { bandOf, reasonFor } from '../../src/matcher/runtime/band.ts';
import { failureInWords } from '../../src/matcher/words/clause-words.ts';
import { type Clause } from '../../src/matcher/schema/clauses.ts';
import { clauseWordsEn, describeClause } from '../../src/matcher/words/describe.ts';
import { evaluate, type Weigh } from '../../src/matcher/runtime/evaluate.ts';
import { findingsOf } from '../../src/matcher/runtime/findings.ts';
import { type Signature } from '../../src/matcher/schema/signature.ts';

const roles = ['required', 'supporting', 'excluding'] as const;

/** One line of the table. */
interface Row {
  role: string;
  /** `out`: it rules the signature out. `-`: what need not hold does not. */
  mark: 'yes' | 'no' | 'out' | '-';
  clause: string;
  /** The lines that show it, or what is there instead. */
  found: string;
  bits: string;
}

/** `line 12`, `lines 12, 14` */
const linesOf = (lines: readonly number[]): string => {
  const different = [...new Set(lines)];
  return different.length === 0 ? '' : `line${different.length === 1 ? '' : 's'} ${different.join(', ')}`;
};

function markOf(role: string, holds: boolean): Row['mark'] {
  if (role === 'excluding') return holds ? 'out' : '-';
  if (holds) return 'yes';
  return role === 'required' ? 'no' : '-';
}

/** A clause and, indented, those that it is put together from. */
function rowsOf(clause: Clause, role: string, subject: Subject, weigh: Weigh, depth = 0): Row[] {
  const outcome = evaluate(clause, subject, weigh);
  const indent = '  '.repeat(depth);
  const parts = 'all' in clause ? clause.all : 'any' in clause ? clause.any : [];
  const name = 'all' in clause ? 'all of' : 'any' in clause ? 'any of' : describeClause(clause);
  return [
    {
      role: depth === 0 ? role : '',
      mark: markOf(role, outcome.holds),
      clause: indent + name,
      found: outcome.holds
        ? linesOf(outcome.places.map(({ line }) => line))
        : failureInWords(outcome.failed, clauseWordsEn).actual,
      bits: outcome.holds && outcome.weight > 0 ? outcome.weight.toFixed(1) : '',
    },
    ...parts.flatMap((part) => rowsOf(part, role, subject, weigh, depth + 1)),
  ];
}

/** So wide is a column of clauses at most; what is longer moves the rest of its line. */
const widest = 60;

function table(rows: readonly Row[]): string[] {
  const head: Row = { role: 'role', mark: '-', clause: 'clause', found: 'in the log', bits: 'bits' };
  const width = (of: (row: Row) => string): number =>
    Math.min(widest, Math.max(...[head, ...rows].map((row) => of(row).length)));
  const [role, clause, bits] = [width((row) => row.role), width((row) => row.clause), width((row) => row.bits)];
  const line = (row: Row, mark: string): string =>
    [row.role.padEnd(role), mark.padEnd(3), row.clause.padEnd(clause), row.bits.padStart(bits), row.found]
      .join('  ')
      .trimEnd();
  return [line(head, ''), ...rows.map((row) => line(row, row.mark))];
}

/** Clause by clause, why one event of a log does or does not match a signature; for a terminal. */
export function explain(signature: Signature, subject: Subject, weigh: Weigh): string {
  const rows = roles.flatMap((role) => signature.match[role].flatMap((clause) => rowsOf(clause, role, subject, weigh)));
  const findings = findingsOf(signature.match, subject, weigh);
  const band = bandOf(findings);
  const { title, firstLine, lastLine } = subject.event;
  return [
    `${title}, lines ${String(firstLine)} to ${String(lastLine)}`,
    ...table(rows),
    `${band.toUpperCase()}: ${reasonFor(band, findings)}`,
  ].join('\n');
}
