/** A number, or any other character. */
const piece = /0x[0-9a-f]+| *\d+|[^]/g;

/** What a prefix looks like with other numbers: `T+9.345 `, `T+10.345 `. The blanks that it ends in may be lost where nothing follows. */
export function formOf(prefix: string): RegExp {
  const name = prefix.trimEnd();
  const source = name.replace(piece, (each) => {
    if (each.startsWith('0x')) return '0x[0-9a-f]+';
    return /\d$/.test(each) ? String.raw` *\d+` : each.replace(/[$()*+.?[\\\]^{|}]/, String.raw`\$&`);
  });
  return new RegExp(`^${source}(?:${prefix.slice(name.length)}|$)`);
}

/** What a text begins with, the shorter before the longer, as far as a prefix may end there. */
export function beginningsOf(text: string, longest: number): string[] {
  return Array.from(text.slice(0, longest).matchAll(/(?<=\S.*)\W/g), ({ index }) => text.slice(0, index + 1));
}
