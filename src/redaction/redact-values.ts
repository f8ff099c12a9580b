/**
 * The same value with all of its texts redacted.
 *
 * @param kept names of properties that hold no text from outside, or evidence: they stay as they are, with all below them.
 */
export function redactValues<T>(value: T, redact: (text: string) => string, kept: ReadonlySet<string>): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return redact(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, own]: [string, unknown]) => [name, kept.has(name) ? own : walk(own)]),
    );
  };
  // The walk changes texts alone.
  return walk(value) as T;
}
