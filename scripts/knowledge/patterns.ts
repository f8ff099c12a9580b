import { gatesOf } from '../../src/matcher/compile/gate.ts';
import { problemAt } from './document.ts';
import { notLinear } from './linear.ts';
import { type Problem } from './problem.ts';
import { type SignatureFiles } from './signatures.ts';

/** A regular expression of a matcher, and its place in the frontmatter. */
interface Pattern {
  pattern: string;
  path: (string | number)[];
}

/** Each expression has a text that spares it on most lines, and is proven to take linear time. */
export function problemsOfPatterns({ signature, document }: SignatureFiles): Problem[] {
  return patternsIn(signature.match, ['match']).flatMap(({ pattern, path }) => {
    const message = faultOf(pattern);
    return message === null ? [] : [problemAt(document, { path, ofKey: false, message })];
  });
}

function faultOf(pattern: string): string | null {
  try {
    gatesOf(pattern);
  } catch (error) {
    return `this regular expression ${error instanceof Error ? error.message : String(error)}`;
  }
  return notLinear(pattern);
}

function patternsIn(value: unknown, path: (string | number)[]): Pattern[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => patternsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'pattern' && typeof each === 'string'
      ? [{ pattern: each, path: [...path, key] }]
      : patternsIn(each, [...path, key]),
  );
}
