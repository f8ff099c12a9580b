/**
 * Calls `visit` for each match of an expression with the flag `g`. `matchAll` makes a copy of the expression for each text,
 * which costs more than most lines.
 */
export function eachMatch(pattern: RegExp, text: string, visit: (found: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    visit(found);
    // A match that takes nothing would come again.
    if (found[0] === '') pattern.lastIndex += 1;
  }
}
