/** A number, or any other character. */
const piece = /0x[0-9a-f]+| *\d+|[^]/g;

/** The source of an expression for a text with whatever numbers. */
function sourceOf(text: string): string {
  return text.replace(piece, (each) => {
    if (each.startsWith('0x')) return '0x[0-9a-f]+';
    return /\d$/.test(each) ? String.raw` *\d+` : each.replace(/[$()*+.?[\\\]^{|}]/, String.raw`\$&`);
  });
}

/** What a prefix looks like with other numbers: `T+9.345 `, `T+10.345 `. The blanks that it ends in may be lost where nothing follows. */
export function formOf(prefix: string): RegExp {
  const name = prefix.trimEnd();
  return new RegExp(`^${sourceOf(name)}(?:${prefix.slice(name.length)}|$)`);
}

/** The same wherever it stands, right behind other digits as well: a number that it begins with has as many. */
export function formAnywhere(prefix: string): RegExp {
  const [first = ''] = /^\d*/.exec(prefix) ?? [];
  const number = first === '' ? '' : String.raw`\d{${String(first.length)}}`;
  return new RegExp(number + sourceOf(prefix.slice(first.length)), 'g');
}

/** What a text begins with, the shorter before the longer, as far as a prefix may end there. */
export function* beginningsOf(text: string, longest: number): Generator<string> {
  for (const { index } of text.slice(0, longest).matchAll(/\W/g)) {
    const prefix = text.slice(0, index + 1);
    if (prefix.trim() !== '') yield prefix;
  }
}

const digit = /^ *\d/;

/** Whether two texts may begin with the same prefix: most that do not show it by the first character. */
export function mayShare(text: string, other: string): boolean {
  return text.charCodeAt(0) === other.charCodeAt(0) || (digit.test(text) && digit.test(other));
}
