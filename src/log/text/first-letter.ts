import { blank, tab } from './characters.ts';

/** Printable characters of ASCII; no construct of the kernel begins with another. */
const codes = 128;

/**
 * Tells the constructs that a line may be by its first character that is no blank, in their order. One that does not say with which
 * characters it begins may begin with any.
 */
export function firstLetters<Entry>(
  entries: readonly Entry[],
  begins: (entry: Entry) => string | undefined,
): (text: string, start?: number) => readonly Entry[] {
  const byCode = Array.from({ length: codes }, (_, code) =>
    entries.filter((entry) => begins(entry)?.includes(String.fromCharCode(code)) ?? true),
  );
  const others = entries.filter((entry) => begins(entry) === undefined);
  return (text, start = indexBehindBlanks(text)) => byCode[text.charCodeAt(start)] ?? others;
}

/** Where the first character stands that is no blank. */
export function indexBehindBlanks(text: string): number {
  let at = 0;
  let code = text.charCodeAt(at);
  while (code === blank || code === tab) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}
