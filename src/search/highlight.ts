import { type ExcerptPart } from '../site/excerpt.ts';
import { pairsOf } from './terms.ts';

/** A shorter mark stands for nothing within a word. */
const leastWithin = 3;

const han = /\p{Script=Han}/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A run of Chinese that does not stand in the text as a whole is marked by its pairs. */
function wordsFor(mark: string, lower: string): string[] {
  return !han.test(mark) || lower.includes(mark) ? [mark] : pairsOf(mark);
}

/** A text taken apart at what was looked for. */
export function highlight(text: string, marks: readonly string[]): ExcerptPart[] {
  const words = marks
    .flatMap((mark) => wordsFor(mark, text.toLowerCase()))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.length < leastWithin && !han.test(word) ? `\\b${escaped(word)}\\b` : escaped(word)));
  if (words.length === 0) return [{ text, marked: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'iu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
