/**
 * What a log tells of the place that it comes from, and not of the crash. Who built the kernel stands in every log of that kernel, and tells
 * which build it is: it stays unless a reader wants it hidden.
 */
export const secretKinds = ['host', 'domain', 'ip', 'mac', 'serial', 'id', 'user', 'mail', 'builder'] as const;

export type SecretKind = (typeof secretKinds)[number];

/** What is hidden unless a reader says otherwise. */
export const hiddenByDefault: ReadonlySet<SecretKind> = new Set(secretKinds.filter((kind) => kind !== 'builder'));

/** Something to hide, where it stands in a line: from one UTF-16 code unit up to another, which is not part of it. */
export interface Found {
  kind: SecretKind;
  from: number;
  to: number;
  /** What is hidden. Two writings of one thing have one value: `web01` and `web01.example.com`. */
  value: string;
}

/** Stands in the place of the value; the same one throughout a log. */
export const placeholderOf = (kind: SecretKind, number: number): string => `${kind}-${String(number)}`;

const source = String.raw`(?:${secretKinds.join('|')})-\d+`;
const whole = new RegExp(`^${source}$`);

/** What was hidden before is not hidden again. */
export function isPlaceholder(text: string): boolean {
  return whole.test(text);
}

/** Words of a text that look like placeholders. */
export function placeholdersIn(text: string): Set<string> {
  return new Set(text.match(new RegExp(String.raw`\b${source}\b`, 'g')));
}
