/** What the first of several expressions finds that finds anything; those behind it are not asked. */
export function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null) return found;
  }
  return null;
}
