/** Control characters but for tab and line feed, and those that turn the direction of a text. */
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text in which no character hides or moves others: `\x1b`, `\u202e` are written out. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
