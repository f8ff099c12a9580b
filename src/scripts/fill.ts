/** Puts values into the words of the interface: `{shown} of {total}`. A name without a value stays as it is. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
