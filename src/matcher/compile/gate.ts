import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A shorter text stands in too many lines to spare anything. */
const shortest = 3;

/** Texts of which one stands wherever an expression fits. */
export type Gate = string[];

/**
 * The texts of which one stands in every line that a regular expression fits: each list does; that of the longest texts is the first.
 *
 *     bpf_prog_[0-9a-f]{16}(?:_\w{1,64})?\+0x          bpf_prog_
 *     or sacrifice child|Killed process                or sacrifice child, Killed process
 *     init! exitcode=0x0{6}[08]7                       init! exitcode=0x; 000000
 *
 * @throws Error where the expression is none, or has no such text of three characters or more.
 */
export function gatesOf(pattern: string): [Gate, ...Gate[]] {
  const [longest, ...others] = ofAlternatives(
    new RegExpParser({ ecmaVersion: 2020 }).parsePattern(pattern).alternatives,
  );
  if (longest === undefined)
    throw new Error(
      `has no text of ${String(shortest)} characters or more that stands wherever it fits; write one out, outside of [...] and (...)?`,
    );
  return [longest, ...others];
}

/** Of several alternatives one list: the longest texts of each. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): Gate[] {
  const [only, ...others] = alternatives.map(ofSequence);
  if (only === undefined || others.length === 0) return only ?? [];
  const longest = [only, ...others].map(([first]) => first);
  return longest.some((gate) => gate === undefined) ? [] : [longest.flatMap((gate) => gate ?? [])];
}

/** Its runs of plain characters, and what its groups have. */
function ofSequence({ elements }: AST.Alternative): Gate[] {
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
    gates.push(...ofElement(element));
  }
  endRun();
  return gates.sort((a, b) => shortestIn(b) - shortestIn(a));
}

/** In characters. */
export const shortestIn = (gate: Gate): number => Math.min(...gate.map(({ length }) => length));

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

function ofElement(element: AST.Element): Gate[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return ofAlternatives(element.alternatives);
  if (element.type !== 'Quantifier' || element.min === 0) return [];
  const plain = plainText(element.element);
  if (plain !== null && plain.repeat(element.min).length >= shortest) return [[plain.repeat(element.min)]];
  return ofElement(element.element);
}
