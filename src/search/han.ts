/** `软死锁` -> `软 死 锁`: an index of words then has each character, and what stands side by side is a phrase. */
export function partHan(text: string): string {
  return text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1 ');
}

/** The same backwards, in an excerpt too, whose marks then stand around each character: those that meet become one. */
export function joinHan(excerpt: string): string {
  return excerpt
    .replace(/(\p{Script=Han}(?:<\/?mark>)*) (?=(?:<\/?mark>)*\p{Script=Han})/gu, '$1')
    .replaceAll('</mark><mark>', '');
}
