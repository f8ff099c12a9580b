import { type SourcePlace } from './source.ts';

/** One thing that is wrong with what an author wrote. */
export interface Problem {
  /** From the project's root; of another knowledge base its whole path. */
  file: string;
  /** The key in the file, `match.required.0.kind`; empty where the whole file is meant. */
  key: string;
  message: string;
  /** Null where the whole file is meant. */
  place: SourcePlace | null;
}

/** A problem with a file or a folder as a whole. */
export function problemWith(file: string, message: string): Problem {
  return { file, key: '', message, place: null };
}

/** So much of a long line is shown. */
const shownWidth = 100;

/** So much of it stands before what is pointed at. */
const shownBefore = 40;

/** The line with a caret below what is wrong; of a long line what is near it. */
function excerpt({ line, column, length, text }: SourcePlace): string[] {
  const from = text.length > shownWidth ? Math.max(0, Math.min(column - 1 - shownBefore, text.length - shownWidth)) : 0;
  const before = from > 0 ? '…' : '';
  const after = from + shownWidth < text.length ? '…' : '';
  const shown = before + text.slice(from, from + shownWidth) + after;
  const start = before.length + column - 1 - from;
  // A tab stays one, so that the caret stands where the text does.
  const indent = shown.slice(0, start).replace(/[^\t]/g, ' ');
  const number = String(line);
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - start)));
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${indent}${carets}`];
}

/** As the build and the command line print it: `file:line:column: message`, and the line with a caret. */
export function formatProblem({ file, message, place }: Problem): string {
  if (place === null) return `${file}: ${message}`;
  return [`${file}:${String(place.line)}:${String(place.column)}: ${message}`, ...excerpt(place)].join('\n');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By file, then as they stand in it. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.message, b.message),
  );
}

/** `1 problem`, `3 problems`. */
export function countProblems({ length }: readonly unknown[]): string {
  return `${String(length)} ${length === 1 ? 'problem' : 'problems'}`;
}
