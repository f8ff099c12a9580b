import { noteIf } from './log-facts.ts';
import { type HealthNote } from './note.ts';

/** Encodings that no mark and no pattern of zeros tells, only the characters that come out. */
const guessed = new Set(['gbk', 'windows-1252']);

/** The encoding is a guess, which letters beyond ASCII may show to be wrong. */
export function encodingNote(encoding: string): HealthNote[] {
  return noteIf(guessed.has(encoding), { code: 'encoding', values: { encoding } });
}
