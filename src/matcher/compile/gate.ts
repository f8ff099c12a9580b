import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A shorter text stands in too many lines to spare anything. */
const shortest = 3;

/** Texts of which one stands wherever an expression fits. */
type Gate = string[];

/**
 * The texts of which one stands in every line that a regular expression fits; the longest that there are.
 *
 *     bpf_prog_[0-9a-f]{16}(?:_\w{1,64})?\+0x          bpf_prog_
 *     or sacrifice child|Killed process                or sacrifice child, Killed process
 *
 * @throws Error where the expression is none, or has no such text of three characters or more.
 */
export function gateOf(pattern: string): Gate {
  const gate = ofAlternatives(new RegExpParser({ ecmaVersion: 2020 }).parsePattern(pattern).alternatives);
  if (gate === null)
    throw new Error(
      `has no text of ${String(shortest)} characters or more that stands wherever it fits; write one out, outside of [...] and (...)?`,
    );
  return gate;
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Gate | null {
  const gates = alternatives.map(ofSequence);
  return gates.some((gate) => gate === null) ? null : gates.flatMap((gate) => gate ?? []);
}

/** The best of its runs of plain characters and of its groups. */
function ofSequence({ elements }: AST.Alternative): Gate | null {
  let run = '';
  const gates: Gate[] = [];
  const endRun = (): void => {
    if (run.length >= shortest) gates.push([run]);
    run = '';
  };
  for (const element of elements) {
    const plain = plainText(element);
    if (plain !== null) {
      run += plain;
      continue;
    }
    endRun();
    const inner = ofElement(element);
    if (inner !== null) gates.push(inner);
  }
  endRun();
  return gates.sort((a, b) => shortestIn(b) - shortestIn(a))[0] ?? null;
}

const shortestIn = (gate: Gate): number => Math.min(...gate.map(({ length }) => length));

/** What an element stands for where that is one text; null otherwise. */
function plainText(element: AST.Element): string | null {
  if (element.type === 'Character') return String.fromCodePoint(element.value);
  if (element.type === 'Assertion') return element.kind === 'word' || element.kind === 'start' ? '' : null;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  const [only, ...others] = element.alternatives;
  if (only === undefined || others.length > 0) return null;
  const parts = only.elements.map(plainText);
  return parts.some((part) => part === null) ? null : parts.join('');
}

function ofElement(element: AST.Element): Gate | null {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return ofAlternatives(element.alternatives);
  if (element.type !== 'Quantifier' || element.min === 0) return null;
  const plain = plainText(element.element);
  if (plain !== null && plain.repeat(element.min).length >= shortest) return [plain.repeat(element.min)];
  return ofElement(element.element);
}
