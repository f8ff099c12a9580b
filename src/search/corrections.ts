import { editDistance } from './edit-distance.ts';
import { normalised } from './terms.ts';

/** A word that was meant, and how sure that is, from 0 to 1. */
export interface Correction {
  word: string;
  likeness: number;
}

/** Shorter words are too like each other. */
const leastLength = 4;
/** So many words may have been meant. */
const mostMeant = 4;

/** How many slips a word of this length may have. */
const slipsIn = (length: number): number => (length <= 5 ? 1 : length <= 9 ? 2 : 3);

/** All words of texts that a query's word can be corrected to: each identifier, and each of its parts. */
export function vocabularyOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const word of normalised(text).match(/[a-z_][a-z0-9_]{3,}/g) ?? []) {
      words.add(word);
      for (const part of word.split('_')) if (part.length >= leastLength) words.add(part);
    }
  return words;
}

/**
 * What a word that stands nowhere may have been meant as, best first. What is typed may be the beginning of an identifier, which is then
 * compared with as much of each word.
 */
export function correctionsOf(typed: string, vocabulary: ReadonlySet<string>): Correction[] {
  if (typed.length < leastLength || !/[a-z]/.test(typed)) return [];
  const most = slipsIn(typed.length);
  const near: { word: string; distance: number }[] = [];
  for (const word of vocabulary) {
    if (word.length < typed.length - most) continue;
    // Hardly anybody errs in the first character, and it tells most words apart.
    if (word[0] !== typed[0] && word[1] !== typed[0] && word[0] !== typed[1]) continue;
    const distance = Math.min(
      word.length <= typed.length + most ? editDistance(typed, word) : Infinity,
      word.length > typed.length ? editDistance(typed, word.slice(0, typed.length)) + 0.5 : Infinity,
    );
    if (distance <= most) near.push({ word, distance });
  }
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance <= least + 0.5)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, mostMeant)
    .map(({ word, distance }) => ({ word, likeness: 1 - distance / typed.length }));
}
